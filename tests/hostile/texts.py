"""Bad texts: encodings, characters, floods, scraps, scripts of the world, and what a page could read into a text."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import count

from tests.hostile.case import Case, Fate, article
from tests.hostile.pieces import FRAGMENTS, NEWS

CODECS = (
    "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-7", "latin-1", "cp1252", "cp437",
    "cp037",
    "mac-roman", "iso8859-15", "cp1250", "hz", "unicode-escape",
)  # fmt: skip
FOREIGN = {
    "koi8-r": "Мэр города сообщил во вторник, что старый мост закрыт из-за пожара. Никто не пострадал. ",
    "cp1251": "Министр сказал журналистам, что переговоры продолжатся завтра. Других подробностей нет. ",
    "iso8859-7": "Ο δήμαρχος είπε την Τρίτη ότι η παλιά γέφυρα έκλεισε. Κανείς δεν τραυματίστηκε. ",
    "cp1255": "ראש העיר אמר ביום שלישי שהגשר הישן נסגר. איש לא נפגע. ",
    "cp1256": "قال رئيس البلدية يوم الثلاثاء إن الجسر القديم أغلق. لم يصب أحد. ",
    "iso8859-9": "Belediye başkanı salı günü eski köprünün kapatıldığını söyledi. Kimse yaralanmadı. ",
    "shift_jis": "市長は火曜日に古い橋が閉鎖されたと述べた。けが人はいなかった。",
    "euc-jp": "大臣は記者団に交渉が明日も続くと語った。詳細は明らかでない。",
    "gb18030": "市长星期二说，旧桥已经关闭。没有人受伤。",
    "big5": "部長告訴記者，談判明天繼續。沒有其他消息。",
    "euc-kr": "시장은 화요일에 오래된 다리가 폐쇄되었다고 말했다. 다친 사람은 없었다. ",
}
TONGUES = (
    "นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าสะพานเก่าปิดแล้ว ไม่มีผู้บาดเจ็บ",
    "महापौर ने मंगलवार को कहा कि पुराना पुल बंद है। कोई घायल नहीं हुआ।",
    "மேயர் செவ்வாய்க்கிழமை பழைய பாலம் மூடப்பட்டது என்றார்.",
    "მერმა სამშაბათს თქვა, რომ ძველი ხიდი დაიკეტა.",
    "Քաղաքապետն ասաց, որ հին կամուրջը փակ է։ Ոչ ոք չի տուժել։",
    "ከንቲባው ማክሰኞ ዕለት አሮጌው ድልድይ ተዘግቷል አሉ።",
    "Thị trưởng nói hôm thứ Ba rằng cây cầu cũ đã đóng cửa. Không ai bị thương.",
    "Pormestari sanoi tiistaina, että vanha silta suljettiin. Kukaan ei loukkaantunut.",
    "Der Bürgermeister sagte am Dienstag: „Die Brücke bleibt zu.“ Verletzt wurde niemand.",
    "« Le pont est fermé », a dit le maire à Genève. « Il le restera. »",
    "LA URBESTRO DIRIS EN MARDO KE LA MALNOVA PONTO ESTAS FERMITA. NENIU VUNDIĜIS.",
    "ada lovelace said on tuesday that the bridge is closed nobody asked her why",
    "ＡＤＡ　ＬＯＶＥＬＡＣＥ　ｓａｉｄ　ｏｎ　Ｔｕｅｓｄａｙ　ｎｏ．",
    "-- .- -.-- --- .-. / ... .- .. -.. / -. ---",
    "𝔐𝔞𝔶𝔬𝔯 𝔄𝔡𝔞 𝔏𝔬𝔳𝔢𝔩𝔞𝔠𝔢 𝔰𝔞𝔦𝔡 𝔫𝔬.",
    "M\u0338a\u0338y\u0338o\u0338r\u0338 A\u0338d\u0338a\u0338 s\u0338a\u0338i\u0338d\u0338 n\u0338o\u0338.",
    "м\u0430yor Аdа Lоvеlасе sаid nо.",
    "\u202eon dias ecalevoL adA royaM\u202c",
    "ᏓᏂᎳᏍᏔᏂ ᎤᏪᎧᎮ. ⠍⠁⠽⠕⠗ ⠎⠁⠊⠙ ⠝⠕.",
    "\U00012000\U00012001 \U00013000\U00013001 \U0001f468\u200d\U0001f469\u200d\U0001f467 said no.",
)
SCRAPS = (
    *".!?1#-*>“”(é世😀_~|+=:;,&<\\/@$%^`'\"",
    "\u0301", "\xa0", "\u200b", "\u200f", "\ufeff", "\ufffd", "?!?!", "...", "***", "---", "- - -", "123", "1,234.56",
    "2012-07-06", "https://e.example/", "a@e.example", "<!-- only a comment -->", "&nbsp;&nbsp;", "```\n```", "# ",
    "#\n##\n###",
    "Ada Lovelace", "Reuters", "I", "said", "“No,”", "He said he said he said.", "\u2028\u2029", "\x0c\x0b",
    "\n\n\n.\n\n\n",
    "| |\n|-|\n", "[](", "![", "Image caption", "Sources", "By", "---\n---", "---\ntitle: Nothing below\n---\n",
)  # fmt: skip
FLOODS = {
    "combining": "Ada" + "\u0301" * 6_000 + " Lovelace said no.",
    "one-word": "x" * 50_000,
    "one-line": "No end in sight, said the mayor, " * 1_000,
    "capitals": "Omar Odur Ada Lovelace Geneva " * 400,
    "initials": "A. B. C. " * 1_500,
    "titles": "Gen. Dr. Mr. Prof. " * 700,
    "opened": "“" * 4_000 + "No.",
    "quoted": '"No," he said. ' * 500,
    "unbalanced": "“She said ‘he said “no " * 400,
    "brackets": "(" * 3_000 + "no" + ")" * 3_000,
    "digits": "1" * 20_000 + " people said no.",
    "figures": "12 of 15 people, 3 of them, " * 400,
    "dates": "last Monday of July 2012, " * 400,
    "relations": "son of the brother of the wife of " * 400 + "Odur.",
    "because": "because of that because " * 600,
    "said": "said that he said that she " * 400,
    "hyphens": "well-" * 3_000 + "known.",
    "apostrophes": "'s" * 5_000,
    "spaces": "No" + " " * 60_000 + "end.",
    "blank-lines": "No.\n" + "\n" * 30_000 + "End.",
    "short-lines": "a\n" * 3_000,
    "tabs": "a\tb\t" * 3_000,
    "hidden": "\u200b" * 20_000 + "No.",
    "marks": "\u202e" * 5_000 + "No." + "\u202c" * 5_000,
    "entities": "&amp;" * 5_000,
    "mojibake": "Ã©â€™" * 3_000,
    "penn": "`` I wo n't , '' he said . " * 300,
    "headlines": "WHO IS ODUR\n\n" * 300,
    "bullets": "* one * two " * 700,
    "emoji": "👩\u200d👩\u200d👧\u200d👦" * 2_000,
    "markdown": "# x\n> - *a* **b** `c` [d](e)\n" * 200,
    "tags": "<b><i></b>" * 2_000,
    "fences": "```\n~~~\n" * 1_000,
    "underscores": "_a__b_" * 3_000,
    "backslashes": "\\" * 20_000,
    "stars": "*" * 20_000 + " a",
    "quotes-in-quotes": "“‘" * 2_000,
    "line-marks": "> " * 5_000 + "No.",
    "nested-lists": "".join(" " * n + "- a\n" for n in range(150)),
    "front-matter": "---\na: b\n" * 2_000,
}


def _encodings(numbers: Iterator[int]) -> Iterator[Case]:
    for codec in CODECS:
        text = article(next(numbers), "“naïve” Zoë’s" if codec in ("utf-16", "utf-32", "cp1252") else "")
        yield Case(f"encodings/{codec}.txt", text.encode(codec, "replace"))
    for codec, text in FOREIGN.items():
        yield Case(f"encodings/{codec}.txt", (text * 5).encode(codec))
        yield Case(f"encodings/{codec}-of-utf-8.txt", (text * 6).encode())
    plain = article(next(numbers)).encode()
    odd = {
        "overlong": plain + b" \xc0\xaf\xe0\x80\xaf",
        "cut": plain + "世".encode()[:2],
        "continuation": b"\x80\xbf" + plain,
        "half-characters": plain + b"\xed\xa0\x80\xed\xb0\x80",
        "too-far": plain + b"\xf5\x80\x80\x80 \xfe \xff",
        "two-marks": b"\xef\xbb\xbf" * 2 + plain,
        "mark-inside": plain + b" \xef\xbb\xbf" + plain,
        "odd-utf-16": article(next(numbers)).encode("utf-16-le") + b"x",
        "wrong-mark": b"\xff\xfe" + plain,
        "utf-32-of-nothing": b"\xff\xfe\x00\x00\xff\xff\xff\xff",
        "zeros-between": b"\0".join(plain[n : n + 1] for n in range(len(plain))),
        "zeros": b"\0" * 4_000,
        "mixed": plain + b" caf\xe9 " + "café ".encode() * 9,
        "ansi": b"\x1b[31m" + plain + b"\x1b[0m\x1b]0;title\x07",
        "all-bytes": bytes(range(256)) * 4,
    }
    for name, content in odd.items():
        yield Case(f"encodings/{name}.txt", content)
    magic = (
        "255044462d312e34",
        "89504e470d0a1a0a",
        "504b0304",
        "7f454c46",
        "ffd8ffe0",
        "1f8b08",
        "d0cf11e0",
        "cafebabe",
        "00",
    )
    for number, start in enumerate(magic):
        noise = b"".join(sha256(bytes([number, n])).digest() for n in range(40))
        yield Case(f"encodings/binary-{number}.txt", bytes.fromhex(start) + noise, Fate.REPORTED)
    for name, content in {
        "empty": b"",
        "blank": b" \n\t\r\n",
        "mark": b"\xef\xbb\xbf",
        "wide-mark": b"\xff\xfe",
    }.items():
        yield Case(f"encodings/{name}.txt", content, Fate.REPORTED)


def cases(numbers: Iterator[int] | None = None) -> Iterator[Case]:
    """Yield the cases; ``numbers`` tells their articles from those of others."""
    numbers = numbers or count()
    yield from _encodings(numbers)
    for number, fragment in enumerate(FRAGMENTS):
        path = f"fragments/{number}.{'md' if number % 2 else 'txt'}"
        yield Case(path, article(next(numbers), fragment).encode(), Fate.PUBLISHED)
    for number, fragment in enumerate(FRAGMENTS[:80:3]):
        yield Case(
            f"lines/{number}.md", f"{fragment}\n\n{article(next(numbers))}\n\n{fragment}".encode(), Fate.PUBLISHED
        )
    for number, text in enumerate(SCRAPS):
        yield Case(f"scraps/{number}.{'md' if number % 2 else 'txt'}", text.encode())
    for name, text in FLOODS.items():
        yield Case(f"floods/{name}.{'md' if 'mark' in name or 'list' in name else 'txt'}", text.encode())
    for number, text in enumerate(TONGUES):
        yield Case(f"tongues/{number}.txt", text.encode(), Fate.PUBLISHED)
    for number, pattern in enumerate(NEWS):
        text = pattern.replace("{0}", "<i>").replace("{1}", "{{ x }}").replace("{2}", "`")
        yield Case(f"patterns/{number}.txt", text.encode(), Fate.PUBLISHED)
