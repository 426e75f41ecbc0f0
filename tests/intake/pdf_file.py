"""Small PDF files made by hand: each page a list of (text, x, y), all in one font."""


def made(*pages, title="", size=10):
    """A PDF file. pages: each a list of lines, each a text and where it begins, measured from the lower left."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        drawn = "".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n" for text, x, y in page)
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream")
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {resources} /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({title}) >>")
    file = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n{len(file)}\n%%EOF\n"
    return (file + end).encode("latin-1")


def lines(*texts, top=700, step=12):
    """Lines below each other from the left edge; None leaves a gap as between paragraphs."""
    found = []
    y = top
    for text in texts:
        if text is None:
            y -= step
            continue
        found.append((text, 50, y))
        y -= step
    return found
