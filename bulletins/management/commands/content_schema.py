import json
from typing import Any

from django.core.management.base import BaseCommand

from bulletins.content import json_schema


class Command(BaseCommand):
    help = "Print the JSON Schema of edition content, as published under static/schema/."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=2, sort_keys=True))
