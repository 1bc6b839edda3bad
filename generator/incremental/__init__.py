"""Incremental and exact publishing for MkDocs: a plugin of its own that knows nothing about what the site is about.

A build renders the pages that changed, keeps the others as they lie in the site, and gives byte for byte the site that
a clean build gives. What one build does::

    on_config        take the lock, read what the last build recorded, point ``site_dir`` at a staging directory
    on_files         hash every source; unchanged ones whose output is whole become kept files
    on_nav           lend kept pages their titles and metadata; from here on MkDocs does not see them as pages
    (MkDocs renders the Markdown of the others, and every link they look up is recorded; their texts wait packed)
    on_env           wake kept pages that turn out to depend on what changed: navigation, lost anchors
    (MkDocs renders templates and pages into the staging directory)
    on_post_build    merge search index and sitemap, move what was written into the site, delete what is stale, record

When something that reaches every page has changed, or when what was recorded cannot be used, every page is rendered
and a line says why. When the site uses something that the plugin does not know to work on each page alone, it stands
aside, and a line says what.
"""
