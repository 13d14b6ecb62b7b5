"""Passwords of tests: hashed as on a real site, but once instead of a million times."""

from django.contrib.auth.hashers import PBKDF2PasswordHasher


class QuickHasher(PBKDF2PasswordHasher):
    iterations = 1
