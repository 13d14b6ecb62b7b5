"""A document in, a draft out.

reading    bytes → Document: paragraphs, tables, pictures, and where each stands; no Django
parsing    Document → ParsedBulletin: who said what, as printed; no Django, no database
drafting   ParsedBulletin → draft records, people and ministries matched
"""
