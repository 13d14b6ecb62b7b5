"""Edition content in, bytes out. Outputs never choose what to publish and never change a record.

word  a Word file
"""
