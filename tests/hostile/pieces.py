"""What inputs are put together from: sentences as news agencies write them, and fragments that mean something to us."""

from __future__ import annotations

from typing import Final

NAMES: Final = (
    "Ada Lovelace", "Gen. Omar al-Khatib", "Brig. Gen. Manaf Odur", "Odur", "Mr. Lovelace", "Mayor Ada Lovelace",
    "the UN",
    "U.N. Secretary General Ban Ki-moon", "John Smith Jr.", "Smith's wife Jane", "the Rivertown Council", "Geneva",
    "Paris",
    "New York", "Jean-Pierre O'Neill", "van der Berg", "XYZ", "Dr. Dr. h.c. Müller", "محمد علي", "Иван Петров",
    "王小明",
    "A", "I", "He", "President", "Republic of", "Jordan", "Georgia", "April May", "Reuters", "dpa",
    "\u202eOdur\u202c", "",
)  # fmt: skip

NEWS: Final = (
    "{0} said on Tuesday that {1} had left {2}.",
    "“We shall go,” {0} told {1} on July 6, 2012, “and nobody will stop us.”",
    '"The bridge is closed," said {0}, the mayor of {1}. "It will stay so."',
    "At least 12 people were killed and 1,500 wounded near {2}, according to {0}.",
    "{0}, 45, son of {1}, was born in {2} in 1967 and is married to {1}.",
    "{0} (also known as {1}) heads the {2} Group, which denied the report.",
    "Between 10 and 20 per cent of $3.5 billion went to {0}, {1} and {2} last week.",
    "{0} did not confirm that {1}'s brother, {2}, had fled because of the war.",
    "In March, a week after the talks, {0} met {1}; three days earlier {2} resigned.",
    "It was not immediately clear who {0} was, or why {1} left.",
    "PARIS (Reuters) - {0} arrived in {1} at 2:25 pm BST.",
    "By {0} in {1} | Fri Jul 6, 2012 2:25 pm BST",
    "Who is {0}?",
    "{0}, {1} and {2}",
    "Image caption {0} with {1}",
    "* {0} was born in 1960 * Studied in {1} * Son of {2}",
    "THE {0} OF {1}",
    "{0}: “No.” {1}: “Yes.”",
    "On 31 February 2012, 0 of -1 {0} and 10^99 {1} met from 2015 to 1999 in {2}.",
    "`` I wo n't go , '' {0} said . -LRB- {1} -RRB-",
)

FRAGMENTS: Final = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p></div></article>", "<!--", "-->", "<![CDATA[",
    "]]>",
    "<?php", "<b", "<a href='javascript:x'>", "&lt;", "&amp;", "&#0;", "&#xd800;", "&notanentity;", "&", "<", ">",
    '"', "'",
    "{{ 7*7 }}", "{% raw %}", "{#", "#}", "}}", "{: .x #y onclick=z }", "{ #s1 }", "$x$", "\\(", "\\", "\\\\*",
    "# ", "## x\n", "===\n", "---\n", "***", "___", "```\n", "~~~", "    ", "\t", "> ", "- ", "* ", "1. ",
    "| a | b |\n|---|---|\n",
    "[x](javascript:alert(1))", "![i](//e.example/i.png)", "[^1]: note", "*[HTML]: x", "[x]: http://e.example",
    "<http://e.example>",
    "http://e.example/?a=<b>&c", "www.e.example", "a@e.example", '--8<-- "mkdocs.yml"', "!!! note", "??? x",
    "=== \"Tab\"",
    ":smile:", "==m==", "^^i^^", "++k++", "{++a++}", "[[wiki]]", "[TOC]", "$$", "%(name)s", "%s", "{0}", "{name}",
    "---\ntitle: x\n---\n", "title: x\n", "date: 2012-07-06\n", "--- !!python/object:os.system\n", "&a [*a]",
    "!!binary x",
    "\n", "\n\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\x00", "\x01", "\x02", "\x03",
    "\x1b[31m",
    "\x7f", "\x9f", "\ufeff", "\ufffe", "\uffff", "\ufffd", "\u200b", "\u200d", "\u200e", "\u200f", "\u202a",
    "\u202e", "\u2066",
    "\u2069", "\xad", "\xa0", "\u3000", "\u1680", "\u0301", "e\u0301", "\u0345", "ﬁ", "ß", "İ", "ı", "ǅ", "Σς", "K",
    "①", "½", "٣",
    "１２", "😀", "👩\u200d👩\u200d👧", "🇫🇷", "\U0001d400", "\U000e0041", "\ue000", "â€™", "Ã©", "``", "''", "„",
    "“", "”", "‘", "’",
    "«", "»", "‹", "—", "–", "…", "...", "?!", "!", ".", ",", ";", ":", "(", ")", "[", "]", "-LRB-", "n't", "'s",
    "’s",
    "Gen.", "p.m.", "U.N.", "$", "€", "%", "0", "1,000,000", "10 million", "-5", "1e308", "9" * 40, "1/2",
    "12-year-old",
    "Monday", "last", "ago", "next year", "2012-07-06", "06/07/12", "July", "the 1990s", "99999", "today", "noon",
    "in 0 days",
    "said", "told", "according to", "denied", "not", "because", "that", "who", "which", "and", "or", "the", "of",
    "son of",
)  # fmt: skip

FACTS: Final = (
    "title", "published", "date", "publisher", "source", "url", "language", "lang", "author", "text", "columns",
    "id", "",
)  # fmt: skip

VALUES: Final = (
    "x", "2012-07-06", "2012-13-45", "9999-12-31", "0001-01-01", "2012-07-06T25:61:00Z", "null", "~", "true", "no",
    "0", "1.5",
    ".inf", ".nan", "0x1F", "1_000", "[a, b]", "{a: b}", "[", "{", "|", ">", "!!set {a}", "!!timestamp x",
    "!!binary aGk=",
    "<<: x", "&a", "*a", "'", '"', '"\\ud800"', '"\\0"', "javascript:alert(1)", "https://", "http://[",
    "https://e.example/ä b",
    "http://e.example:99999/", "//e.example", "data:text/html,x", "tlh", "en", "de-DE", "xx-yy-zz", "../..",
    "people/odur", "12:30:45",
    "?", "- a", "@", "`", "%", "# c", "a: b", "Odur", "Ada Lovelace", "Geneva", "Mayor Ada Lovelace",
)  # fmt: skip
