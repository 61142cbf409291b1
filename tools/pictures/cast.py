"""The cast: the people who come back from scene to scene, so that an audience gets to know them."""

from tools.pictures.person import Person

# Grown-ups
AMAL = Person(skin=4, hair="hijab", cloth="teal", top="plum-mid")
ROBERT = Person(skin=2, hair_color="grey-hair", specs=True, top="navy", collar="white", neck="shirt")
GRANDMOTHER = Person(skin=5, hair="bun", hair_color="grey-hair", specs=True, top="plum-mid", neck="vee")
DEEPAK = Person(
    skin=4, hair="turban", hair_color="black-hair", cloth="amber", beard=True, top="teal", neck="shirt"
)
HANNAH = Person(skin=1, hair="bun", hair_color="chestnut-hair", top="teal", neck="shirt", lanyard="amber")
NIA = Person(skin=6, hair="afro", hair_color="black-hair", top="coral", neck="shirt")
SAMIR = Person(skin=3, hair="crop", hair_color="black-hair", beard=True, top="plum-mid", neck="shirt")
LENA = Person(skin=2, hair="wavy", hair_color="brown-hair", top="coral", neck="vee")
MARCUS = Person(skin=6, hair="fade", hair_color="black-hair", top="teal", neck="crew")
OFFICER = Person(skin=5, hair="cap", hair_color="black-hair", cloth="navy", top="navy", neck="shirt")

# Teens
IMANI = Person(skin=5, hair="braids", hair_color="black-hair", build="teen", top="coral", neck="hood")
LEO = Person(skin=1, hair="quiff", hair_color="blond-hair", build="teen", top="teal-mid", neck="hood")
MEI = Person(skin=2, hair="long", hair_color="black-hair", build="teen", top="amber", neck="hood")
TARIQ = Person(skin=3, hair="curls", hair_color="brown-hair", build="teen", top="navy", neck="hood")
ARJAN = Person(
    skin=3, hair="patka", hair_color="black-hair", cloth="amber", build="teen", top="plum-mid", neck="shirt"
)
ROSE = Person(skin=1, hair="wavy", hair_color="ginger-hair", build="teen", top="teal-mid")
JADE = Person(skin=5, hair="locs", hair_color="black-hair", build="teen", top="coral", neck="hood")

# Children
YUSUF = Person(skin=4, hair="curls", hair_color="black-hair", build="child", top="amber")
MILO = Person(skin=2, hair="crop", build="child", top="teal-mid", neck="hood")
SALMA = Person(skin=4, hair="hijab", cloth="teal", build="child", top="coral")
ZURI = Person(skin=6, hair="puffs", hair_color="black-hair", cloth="coral", build="child", top="amber-light")
JORDAN = Person(skin=5, hair="fade", hair_color="black-hair", build="child", top="amber")
FINN = Person(
    skin=1, hair="curls", hair_color="ginger-hair", build="child", top="teal-mid", neck="hood", aid=True
)
LUCY = Person(
    skin=2, hair="pony", hair_color="chestnut-hair", cloth="coral-dark", build="child", top="plum-mid"
)
VEER = Person(skin=3, hair="patka", hair_color="black-hair", cloth="coral", build="child", top="amber")
