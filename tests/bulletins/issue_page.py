"""What a browser does at an issue's page."""

from django.urls import reverse

ADD = "/admin/bulletins/bulletin/add/"
LIST = "/admin/bulletins/bulletin/"


def change(bulletin):
    return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])


def errors(page):
    """All errors of a page's forms: where, and what."""
    formsets = [inline.formset for inline in page.context["inline_admin_formsets"]]
    forms = [page.context["adminform"].form, *(form for each in formsets for form in each.forms)]
    found = [
        (form.add_prefix(name), list(said)) for form in forms for name, said in form.errors.items()
    ]
    return found + [
        ("", list(each.non_form_errors())) for each in formsets if each.non_form_errors()
    ]


def remark(index, order, text="讲话", **fields):
    values = {"order": order, "role": "remark", "text_zh_hans": text, **fields}
    return {f"remarks-{index}-{name}": value for name, value in values.items()}
