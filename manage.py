#!/usr/bin/env python
"""Every command of the site: `.venv/bin/python manage.py help`."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lmec.settings")
    execute_from_command_line(sys.argv)
