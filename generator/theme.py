"""The theme ``briefing``: Material for MkDocs with our additions, for every builder that knows MkDocs's themes.

A builder takes the folder of this module's file for the theme's folder. The theme lies with the other templates, at one
place in a checkout and at another in a package, so the module says where.
"""

from generator.settings import packaged_templates

__file__ = str(packaged_templates() / "theme" / "mkdocs_theme.yml")
