"""Countries of which the bulletin keeps no records: no persons, and at home in what they name."""

from __future__ import annotations

from ..regexes import regex

_COUNTRIES = """
Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bangladesh, Barbados, Belarus,
Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia and Herzegovina, Botswana, Brazil, Brunei,
Brunei Darussalam, Bulgaria, Burkina Faso, Burundi, Cameroon, Canada, Chad, Chile, Colombia,
Congo, Costa Rica, Côte d'Ivoire, Croatia, Cuba, Cyprus, Czechia, Czech Republic, Denmark,
Dominican Republic, Ecuador, Egypt, El Salvador, Estonia, Ethiopia, Fiji, Finland, France, Gabon,
Gambia, Georgia, Germany, Ghana, Greece, Guatemala, Guinea, Guyana, Haiti, Honduras, Hungary,
Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, Jordan, Kazakhstan,
Kenya, Kiribati, Republic of Korea, South Korea, Korea, Kuwait, Kyrgyzstan, Latvia, Lebanon,
Lesotho, Liberia, Libya, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Maldives, Mali,
Malta, Mauritania, Mauritius, Mexico, Micronesia, Moldova, Monaco, Mongolia, Montenegro, Morocco,
Mozambique, Namibia, Nauru, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria,
North Macedonia, Norway, Oman, Pakistan, Palau, Panama, Papua New Guinea, Paraguay, Peru,
Philippines, Poland, Portugal, Qatar, Romania, Russia, Russian Federation, Rwanda, Samoa,
Saudi Arabia, Senegal, Serbia, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia,
South Africa, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Tajikistan,
Tanzania, Timor-Leste, Togo, Tonga, Tunisia, Turkey, Türkiye, Turkmenistan, Tuvalu, Uganda,
Ukraine, United Arab Emirates, United Kingdom, UK, United States, United States of America, US,
USA, Uruguay, Uzbekistan, Vanuatu, Venezuela, Yemen, Zambia, Zimbabwe, European Union, EU,
Afghanistan, Albania, Algeria, Angola, Bahrain, Cabo Verde, Cameroon, Comoros, Cook Islands,
Djibouti, Eritrea, Eswatini, Federated States of Micronesia, Grenada, Guinea-Bissau, Honduras,
Kosovo, Kyrgyz Republic, Liechtenstein, Marshall Islands, Mozambique, Niue, Palestine, Saint Lucia,
Seychelles, Sierra Leone, Slovenia, South Sudan, Tokelau, Trinidad and Tobago, Tunisia, Zanzibar
"""
#: As delegates are called by them.
_ELSEWHERE = frozenset(
    " ".join(name.split()).casefold() for name in _COUNTRIES.replace("\n", " ").split(",")
)


def is_elsewhere(words: str) -> bool:
    """Whether the words name such a country, and nothing else."""
    return words.removeprefix("the ").removeprefix("The ").casefold() in _ELSEWHERE


#: `Khiva, Uzbekistan`
_TOWN = regex(r"[A-ZĐ][\w’'-]+(?:[ -][A-ZĐ][\w’'-]+){0,2}, (?P<country>[A-ZĐ][^,.;:()]{2,40})")


def ends_home(words: str) -> str:
    """The country of a line that tells a town and its country."""
    town = _TOWN.fullmatch(words.strip())
    return town["country"] if town else ""
