"""How forms are drawn: by the site's templates, but for what shows nothing anyway, of which the
page of an issue has hundreds."""

from __future__ import annotations

from typing import Any

from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        # Each field asks for its list of errors, and hardly any has one.
        if template_name.startswith("django/forms/errors/list/") and not context["errors"]:
            return ""
        return super().render(template_name, context, request)
