"""Bad web pages, feeds, tables and archives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from tests.hostile.case import Case, Fate, article
from tests.read.samples import gzipped, page, rss, zipped

DOCTYPE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/hostname">%s]>'
LIES = ("utf-16", "nonesuch", "shift_jis", "base64", "unicode_escape", "punycode", "rot13", "", "utf-8; x", "idna")
JSON_VALUES = (
    "null",
    "1",
    "-0.0",
    "1e999",
    "true",
    '""',
    "[]",
    "{}",
    '["a"]',
    '{"a": 1}',
    '"\\u0000"',
    '"\\ud800"',
    "NaN",
)
JSON_LINES = (
    "", "{", "}", "[]", "[1, 2]", "null", '"text"', "1", "Infinity", "{'text': 'x'}", '{"text": "x",}', "{}{}",
    '{"text" "x"}',
    '{"": ""}', '{"text": "a", "text": "b"}', "\ufeff{}", "//x", '{"text": "\t"}', "9" * 5_000, '{"a":' * 3_000,
    "[" * 3_000,
)  # fmt: skip
CSV_TABLES = {
    "empty-header": "\ntext\nx\n",
    "header-only": "text,title\n",
    "no-text": "a,b\n1,2\n",
    "twice": "text,text\na,b\n",
    "short-rows": "title,text,url\n%s\n,\n,,,,,\n",
    "open-quote": 'text,title\n"%s\n',
    "inner-quote": 'text,title\na "%s" b,"c" d\n',
    "zero": "text,title\n%s\x00,b\n",
    "one-column": "text\n%s\n",
    "only-commas": ",,,,\n,,,,\n",
    "spaces": " text , title \n%s, x\n",
    "upper": "TEXT,TITLE\n%s,x\n",
    "mark": "\ufefftext,title\n%s,x\n",
    "markup": "text,title,url\n<p>%s</p>,<script>x</script>,javascript:alert(1)\n",
    "formula": "text,title\n%s,=cmd|' /C calc'!A0\n",
    "pipes": "text|title\n%s|x\n",
    "old-lines": "text,title\r%s,x\r",
    "colons": "text:title\n%s:x\n",
}
PAGES = {
    "empty": "",
    "only-tag": "<html>",
    "no-body": "<html><head><title>x</title></head></html>",
    "frames": "<frameset><frame src='file:///etc/hostname'></frameset>",
    "base": "<base href='javascript:'><p>%s</p>",
    "refresh": "<meta http-equiv=refresh content='0;url=//e.example'><article><p>%s</p></article>",
    "unclosed": "<article><p>%s<p>%s<b><i><a href=",
    "closed-only": "</p></div></article>%s</body></html></html>",
    "tables": "<table><tr><td>" * 60 + "%s",
    "script": "<script>%s</script><noscript><p>%s</p></noscript>",
    "style": "<style>%s</style><template><p>%s</p></template>",
    "svg": "<svg><text>%s</text><script>x</script></svg><math><mtext>%s</mtext></math>",
    "comments": "<!--[if IE]><p>%s</p><![endif]--><!-- > --><p>%s</p><!--",
    "cdata": "<p><![CDATA[%s]]></p><?php echo 1 ?>",
    "attributes": "<article><p a='\"<>' b=\"'\" c=`x` =y onclick='x' {{x}}>%s</p></article>",
    "entities": "<article><p>%s&nbsp;&#0;&#xD800;&#x110000;&bogus;&lt;script&gt;</p></article>",
    "hidden": "<article><p hidden>%s</p><p style='display:none'>%s</p></article>",
    "xhtml": "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>%s</p></body></html>",
    "plain": "%s",
    "zero": "<article>\0<p>%s</p>\0</article>",
}
META = {
    "title": "<script>alert(1)</script> {{ 7*7 }}",
    "site": "\u202e*x* <b>",
    "date": "yesterday",
    "canonical": "javascript:alert(1)",
}


def _pages(numbers: Iterator[int]) -> Iterator[Case]:
    for name, text in PAGES.items():
        yield Case(f"pages/{name}.html", text.replace("%s", escape(article(next(numbers)))).encode())
    for number, charset in enumerate(LIES):
        text = page(f"{article(next(numbers))} “Zoë’s” café", charset=charset)
        yield Case(f"pages/charset-{number}.html", text.encode())
    good = page("TEXT").replace('lang="en"', 'lang="x{{y}}"')
    for number, key in enumerate(META):
        value = escape(META[key], quote=True)
        parts = (
            "Council closes bridge",
            "The Rivertown Post",
            "2012-07-06T10:00:00Z",
            "https://example.org/2012/bridge",
        )
        # each has an address of its own, so that none counts as another's later version
        text = (
            good.replace(parts[number], value)
            .replace("/2012/bridge", f"/{number}")
            .replace("TEXT", article(next(numbers)))
        )
        yield Case(f"pages/meta-{key}.html", text.encode())


def _feeds(numbers: Iterator[int]) -> Iterator[Case]:
    def item(*more: str, tag: str = "description") -> str:
        return f"<{tag}>{escape(article(next(numbers)))}</{tag}>{''.join(more)}"

    channel = f"<channel><item>{item()}</item></channel>"
    atom = '<feed xmlns="http://www.w3.org/2005/Atom"><entry>%s</entry></feed>'
    bad = {
        "no-items": rss(),
        "no-channel": "<rss/>",
        "bare-item": "<item/>",
        "empty-item": rss("<title>Only a title</title>"),
        "no-feed": "<a><b/></a>",
        "unclosed": "<rss><channel><item>",
        "two-roots": "<rss/><rss/>",
        "text-only": "no markup at all",
        "doctype": DOCTYPE % "" + rss(item()),
        "entity": DOCTYPE % "" + "<rss><item><description>&a;</description></item></rss>",
        "outside": DOCTYPE % "" + "<rss><item><description>&b;</description></item></rss>",
        "parameter": DOCTYPE % '<!ENTITY % p SYSTEM "//e.example/x.dtd">%p;' + "<rss/>",
        "unknown-entity": f"<rss><item><description>&nbsp;{article(next(numbers))}</description></item></rss>",
        "deep": "<a>" * 20_000,
        "bad-prefix": f"<x:rss>{channel}</x:rss>",
        "declared": f'<?xml version="1.0" encoding="utf-16"?><rss>{channel}</rss>',
        "version": f'<?xml version="7.0"?><rss>{channel}</rss>',
        "zero": "<rss>\0</rss>",
    }  # fmt: skip
    for name, text in bad.items():
        yield Case(f"feeds/{name}.xml", text.encode())
    odd = {
        "markup": rss(item("<title>&lt;script&gt;x&lt;/script&gt; {{ 7*7 }}</title><link>javascript:alert(1)</link>")),
        "nested": rss(item(f"<item>{item()}</item>")),
        "same-guid": rss(*(item("<guid>same</guid>") for _ in range(5))),
        "long-guid": rss(item(f"<guid>{'g' * 9_000}</guid>")),
        "path-guid": rss(item("<guid>../../etc/passwd</guid>"), item("<guid>http://[</guid>")),
        "dates": rss(item("<pubDate>Tomorrow</pubDate>"), item("<pubDate>Mon, 99 Foo 2012 99:99:99</pubDate>")),
        "rdf": f"<rdf><item>{item()}</item></rdf>",
        "instruction": f"<?xml-stylesheet href='javascript:x'?>{rss(item())}",
        "cdata": rss(f"<description><![CDATA[{article(next(numbers))}<script>x</script>]]></description>"),
        "encoded": rss(item(tag="content:encoded")),
        "twice-escaped": rss(f"<description>{escape(escape('<p>' + article(next(numbers)) + '</p>'))}</description>"),
        "language": rss(item("<language>../..</language>")).replace("en-us", "\u202e{{ x }}"),
        "atom": atom % item(tag="summary"),
        "xhtml": atom
        % f'<content type="xhtml"><div xmlns="x"><p>{article(next(numbers))}</p><script>x</script></div></content>',
        "plain": atom % f'<content type="text">&lt;b&gt; {article(next(numbers))}</content>',
        "elsewhere": atom % f'<content src="file:///etc/hostname"/>{item(tag="summary")}',
        "wide": rss(item()),
    }  # fmt: skip
    for name, text in odd.items():
        data = text.encode("utf-16" if name == "wide" else "utf-8")
        yield Case(f"feeds/{name}.{'atom' if 'entry' in text else 'rss'}", data)


def _tables(numbers: Iterator[int]) -> Iterator[Case]:
    for number, value in enumerate(JSON_VALUES):
        text = json.dumps(article(next(numbers)))
        rows = [f'{{"text": {value}, "title": "x"}}']
        rows += [f'{{"text": {text}, "title": {value}, "date": {value}, "url": {value}, "id": {value}}}']
        yield Case(f"tables/value-{number}.jsonl", "\n".join(rows).encode())
    for number, line in enumerate(JSON_LINES):
        good = json.dumps({"text": article(next(numbers))})
        yield Case(f"tables/line-{number}.jsonl", f"{line}\n{good}".encode())
    for name, text in CSV_TABLES.items():
        yield Case(f"tables/{name}.csv", text.replace("%s", article(next(numbers)).replace(",", "")).encode())
    for number, (delimiter, quote, end) in enumerate(
        (d, q, e) for d in ";\t" for q in ("", '"') for e in ("\r\n", "\n\n")
    ):
        plain = article(next(numbers)).replace(delimiter, "")
        table = end.join((f"text{delimiter}title", f"{quote}{plain}{quote}{delimiter}Title {number}"))
        yield Case(f"tables/dialect-{number}.{'tsv' if delimiter == chr(9) else 'csv'}", table.encode(), Fate.PUBLISHED)


def _archives(numbers: Iterator[int]) -> Iterator[Case]:
    def text() -> str:
        return article(next(numbers))

    whole = zipped({"a.txt": text(), "b.md": text()})
    locked = bytearray(zipped({"a.txt": text()}))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    strange = bytearray(zipped({"a.txt": text()}))
    strange[8] = strange[strange.index(b"PK\x01\x02") + 10] = 99
    refused = {
        "cut": whole[:80],
        "no-end": whole[:-10],
        "empty": zipped({}),
        "of-nothing": b"",
        "locked": bytes(locked),
        "packed-strangely": bytes(strange),
        "climbs": zipped({"../../a.txt": text()}),
        "absolute": zipped({"/a.txt": text()}),
        "drive": zipped({"C:/a.txt": text()}),
        "backwards": zipped({"..\\a.txt": text()}),
        "programs": zipped({"a.exe": b"MZ"}),
        "bomb": zipped({"a.txt": b"a" * 3_000_000}),
        "nested": zipped({"b.zip": zipped({"c.zip": zipped({"d.zip": zipped({"e.txt": text()})})})}),
        "page": zipped({"a.html": "<p>x</p>"}),
    }
    for name, content in refused.items():
        yield Case(f"archives/{name}.zip", content, Fate.REPORTED)
    names = ("CON.txt", "a/../b.txt", "./c.txt", "d//e.txt", "<b>.txt", "\u202ef.txt", "{{ g }}.txt",
             "h" * 300 + ".txt", "ü.txt",
             "index.txt", "i#j.txt", "k\nl.txt", "m.txt/n.txt", " .txt", ".txt", "a.b.c.md")  # fmt: skip
    yield Case("archives/names.zip", zipped({name: text() for name in names}))
    yield Case("archives/upper.ZIP", zipped({"A.TXT": text(), "a.txt": text()}))
    yield Case("archives/more.zip", b"before" + whole + b"after")
    plain = gzipped(text())
    for name, content in {
        "cut": plain[:40],
        "none": b"no gzip",
        "trailer": plain[:-4] + b"xxxx",
        "of-nothing": b"",
    }.items():
        yield Case(f"archives/{name}.txt.gz", content, Fate.REPORTED)
    yield Case("archives/two.txt.gz", plain + gzipped(f"\n\n{text()}"))
    yield Case("archives/more.txt.gz", gzipped(text()) + b"more behind it")
    yield Case("archives/bomb.txt.gz", gzipped("a" * 3_000_000), Fate.REPORTED)
    yield Case("archives/twice.txt.gz.gz", gzipped(plain), Fate.REPORTED)
    yield Case("archives/zip.zip.gz", gzipped(zipped({"a.txt": text()})))
    yield Case("archives/feed.rss.gz", gzipped(rss(f"<description>{escape(text())}</description>")))
    yield Case("archives/tape.tar.gz", gzipped(text()), Fate.REPORTED)


def cases(numbers: Iterator[int]) -> Iterator[Case]:
    """Yield the cases; ``numbers`` tells their articles apart."""
    yield from _pages(numbers)
    yield from _feeds(numbers)
    yield from _tables(numbers)
    yield from _archives(numbers)
