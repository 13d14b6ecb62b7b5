"""What a browser would send from a page of the admin."""

from html.parser import HTMLParser


class _Form(HTMLParser):
    """The fields of the page's form with their values."""

    def __init__(self, form_id):
        super().__init__()
        self.form_id, self.inside = form_id, False
        self.data, self.text, self.select = {}, None, None

    def add(self, name, value):
        if name and "__prefix__" not in name:
            self.data.setdefault(name, []).append(value)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "form":
            self.inside = (found.get("id") or "").endswith(self.form_id)
        if not self.inside:
            return
        kind, name = found.get("type", "text"), found.get("name")
        if tag == "input" and kind not in ("submit", "button", "file"):
            if kind not in ("checkbox", "radio") or "checked" in found:
                self.add(name, found.get("value", "on" if kind == "checkbox" else ""))
        elif tag == "textarea":
            self.text = (name, "")
        elif tag == "select":
            self.select = name
        elif tag == "option" and "selected" in found:
            self.add(self.select, found.get("value", ""))

    def handle_data(self, data):
        if self.text:
            self.text = (self.text[0], self.text[1] + data)

    def handle_endtag(self, tag):
        if tag == "textarea" and self.text:
            self.add(self.text[0], self.text[1].removeprefix("\n"))
            self.text = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.inside = False


def form_data(response, form_id="_form"):
    """The values of a change form as a browser would send them back, line ends included."""
    parser = _Form(form_id)
    parser.feed(response.content.decode())
    return {
        name: [value.replace("\n", "\r\n") for value in values]
        if len(values) > 1
        else values[0].replace("\n", "\r\n")
        for name, values in parser.data.items()
    }


def new(client, url, **fields):
    """The form of a new record with these fields typed."""
    return form_data(client.get(url)) | fields


def empty(prefix, total=0, initial=0):
    return {f"{prefix}-TOTAL_FORMS": total, f"{prefix}-INITIAL_FORMS": initial}


def new_bulletin(client, url, remarks=0, **fields):
    """The form of a new bulletin with the necessary fields typed, and room for so many remarks."""
    typed = {
        "year": 2022,
        "number": 13,
        "date": "2022-09-30",
        "headline_zh_hans": "标题",
        "remarks-TOTAL_FORMS": remarks,
    }
    return new(client, url, **typed) | fields
