"""Images: a case may show its own drawings and regions of its code, and nothing else."""

from tests.hostile.attack import Attack, edit, field, says, whole

_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0\x08\0\0\0\0"

ATTACKS = [
    Attack("an image from elsewhere", says("![x](https://example.org/x.png)")),
    Attack("an image without encryption", says("![x](http://example.org/x.png)")),
    Attack("an image without a protocol", says("![x](//example.org/x.png)")),
    Attack("an image from elsewhere by reference", says("![x][y]\n\n[y]: https://example.org/x.png")),
    Attack("an image by a short reference", says("![y]\n\n[y]: https://example.org/x.png")),
    Attack("an image by an empty reference", says("![y][]\n\n[y]: https://example.org/x.png")),
    Attack("an image with data in it", says("![x](data:image/png;base64,AAAA)")),
    Attack("a drawing in SVG with a script", says("![x](data:image/svg+xml,<svg onload=alert(1)>)")),
    Attack("an image that is a script", says("![x](javascript:alert(1))")),
    Attack("an image with a handler", says('![x](x.png "y" onerror=alert(1))')),
    Attack("an image in HTML", says("<img src=x.png>")),
    Attack("an image of many sizes in HTML", says('<img srcset="https://example.org/x.png 2x">')),
    Attack("a picture in HTML", says("<picture><source srcset=x></picture>")),
    Attack("a file of the machine", says("![x](/etc/passwd)")),
    Attack("a file out of the project", says("![x](../../../x.png)")),
    Attack("an image of the site", says("![x](../../docs/assets/img/favicon.svg)")),
    Attack("a drawing that is not there", says("![x](drawing:nowhere)")),
    Attack("a drawing by a path", says("![x](drawing:../night-job)")),
    Attack("a drawing with a script for its name", says('![x](drawing:"><script>)')),
    Attack("a drawing shown twice", says("![x](drawing:night-job)")),
    Attack("a drawing without a caption", says("![](drawing:night-job)")),
    Attack("code that is not there", says("![x](execute.py#nowhere)")),
    Attack("code of another case", says("![x](../bread-tomorrow/execute.py#order)")),
    Attack("code of the machine", says("![x](/usr/lib/python3/os.py#order)")),
    Attack("an image in a field", field("Forecast ![x](https://example.org/x.png) them.")),
    Attack("an image in a caption", says("![![x](https://example.org/x.png)](drawing:night-job)")),
    Attack("an image in a sentence", says("See ![x](drawing:night-job) there.")),
    Attack("a small image beside a case", whole("x.png", _PNG)),
    Attack("a huge image beside a case", whole("x.png", _PNG + b"\0" * 3_000_000)),
    Attack("a page that is called an image", whole("x.png", b"<script>alert(1)</script>")),
    Attack("an image that is called an answer", whole("answer.md", _PNG)),
    Attack("an archive that is called a case", whole("case.yml", b"PK\x03\x04" + bytes(range(256)))),
    Attack("a drawing beside a case", whole("x.svg", b"<svg onload=alert(1)>")),
    Attack("a drawing with more parts than there is room for", edit("case.yml", "{from: 0, to: 8, says: train}", ", ".join(["{from: 0, to: 8, says: train}"] * 50).replace("}, {", "}\n      - {"))),
    Attack("a drawing of a column that is not there", edit("case.yml", "column: 2, row: 1", "column: 99, row: 1")),
    Attack("a label beyond length", edit("case.yml", "says: Nightly job,", f"says: {'night ' * 40},")),
]
