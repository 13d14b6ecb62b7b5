from .landscapes import COLOURS as LANDSCAPE_COLOURS
from .landscapes import river_morning, wetland_evening
from .portraits import COLOURS as PORTRAIT_COLOURS
from .portraits import PEOPLE, portrait

for name, person in PEOPLE.items():
    portrait(person).save(name, PORTRAIT_COLOURS)
river_morning().save("river-morning", LANDSCAPE_COLOURS)
wetland_evening().save("wetland-evening", LANDSCAPE_COLOURS)
