"""Draws the portraits and covers of the samples: nobody is shown, so nobody has to be asked.

The drawings are kept beside the texts; after a change here, draw them anew with
`.venv/bin/python -m bulletins.samples.drawing`.
"""
