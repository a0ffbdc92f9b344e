"""Made-up values, such as names of random syllables, dates, addresses: what was never seen can only be copied."""

from __future__ import annotations

from recipe.chance.dice import Dice

STARTS = ["", *"b br c ch cl d dr f fl g gr h j k kl l m n p pr qu r s sh st t th tr v w y z".split()]
MIDDLES = "a e i o u a e i o u ai au ea ee ie io oo ou é è".split()
ENDS = ["", "", "", "n", "r", "l", "s", "t", "m", "ck", "x", "nd", "rt", "ll", "ss", "th", "sk"]
FIRST = (
    "Anna Ben Clara David Emma Felix Grace Hugo Ines Jack Karim Lena Marc Nora Oscar Paula Quentin Rosa Sam Tina Umar Vera Will "
    "Xenia Yann Zoe Alice Bruno Chloé Denis Elsa Farid Gilles Hélène Igor Julie Kevin Louis Marie Noah Olga Pierre Rachid Sofia "
    "Thomas Ulla Victor Wendy Yasmin Zack Camille Léa Jules Manon Théo Inès Lucas Sarah Paul John Mary James Linda Robert Susan"
).split()
LAST = (
    "Martin Bernard Dubois Moreau Laurent Simon Michel Garcia Roux Fournier Smith Jones Brown Taylor Wilson Evans Walker "
    "Wright Hall Green Schmidt Weber Rossi Costa Silva Novak Larsen Berg Tanaka Kim Lee Chen Khan Diallo Traoré Okafor"
).split()
CITIES = ["New York", "San Francisco", "Cape Town", "Buenos Aires", "Hong Kong"]
CITIES += (
    "Paris Lyon Lille Nantes Nice Toulouse Bordeaux Rennes London Leeds York Bristol Dublin Berlin Hamburg Munich Madrid "
    "Seville Rome Milan Turin Vienna Prague Oslo Bergen Lisbon Porto Athens Cairo Tunis Boston Chicago Denver Austin Seattle "
    "Toronto Montreal Lima Quito Tokyo Osaka Kyoto Seoul Delhi Mumbai Sydney Perth"
).split()
COUNTRIES = (
    "France Germany Italy Spain Portugal Norway Sweden Finland Japan India Kenya Peru Chile Brazil Canada".split()
)
THINGS = (
    "lamp chair table desk book pen bottle cup plate bowl knife fork spoon towel pillow blanket mirror clock watch phone camera "
    "laptop keyboard mouse screen cable charger bag box basket bicycle helmet jacket shirt coat hat scarf shoe boot sock glove ring "
    "necklace candle vase brush ladder hammer drill saw rope tent backpack kettle toaster mug teapot notebook folder stapler printer "
    "sofa carpet curtain shelf drawer umbrella suitcase guitar drum violin puzzle ball kite doll"
).split()
COLOURS = "red blue green yellow black white grey brown pink orange purple silver golden".split()
COLOURS_FR = "rouge bleu vert jaune noir blanc gris marron rose orange violet doré".split()
THINGS_FR = (
    "lampe chaise table bureau livre stylo bouteille tasse assiette couteau miroir montre téléphone clavier sac boîte vélo veste "
    "chemise manteau chapeau écharpe bougie vase marteau tente bouilloire carnet tapis étagère parapluie valise guitare ballon"
).split()
MONTHS = "January February March April May June July August September October November December".split()
MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DAYS_FR = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
NUMBERS_FR = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze".split()
WORDS = (
    "silver river night house garden winter stone forest golden secret last lost broken quiet burning hidden distant empty little "
    "ancient morning summer shadow ocean mirror letter island bridge road train window door bird wolf horse star moon sun rain snow "
    "wind fire glass iron paper dream memory song voice light dark blue red green white black story journey return promise heart king "
    "queen child mother father sister brother stranger doctor captain soldier painter clock tower castle village city street kitchen"
).split()
WORDS_FR = (
    "rivière nuit maison jardin hiver pierre forêt secret oiseau loup cheval étoile lune soleil pluie neige vent feu verre papier "
    "rêve mémoire chanson voix lumière ombre mer miroir lettre île pont route train fenêtre porte roi reine enfant mère père soeur "
    "frère capitaine peintre horloge tour château village ville rue cuisine"
).split()
STEMS = "app pack web data core node task file user item page form mail test demo main base blog shop cart team plan note".split()


def word(dice: Dice, low: int = 2, high: int = 3) -> str:
    def make() -> str:
        parts = [dice.pick(STARTS) + dice.pick(MIDDLES) for _ in range(dice.number(low, high))]
        return "".join(parts) + dice.pick(ENDS)

    return dice.value(make)


def proper(dice: Dice) -> str:
    return word(dice).capitalize()


def first_name(dice: Dice) -> str:
    return dice.pick(FIRST) if dice.chance(0.5) else proper(dice)


def last_name(dice: Dice) -> str:
    return dice.pick(LAST) if dice.chance(0.3) else proper(dice)


def person(dice: Dice) -> str:
    middle = f" {dice.pick('ABCDEFGHJKLMNPRST')}." if dice.chance(0.06) else ""
    particle = dice.pick([" de", " van", " von", " di"]) if dice.chance(0.05) else ""
    return dice.value(lambda: f"{first_name(dice)}{middle}{particle} {last_name(dice)}")


def city(dice: Dice) -> str:
    return dice.pick(CITIES) if dice.chance(0.55) else proper(dice)


def place(dice: Dice) -> str:
    name = city(dice)
    if dice.chance(0.05):
        return dice.pick(["Saint-", "Port ", "New ", "Mont-", "Lake "]) + proper(dice)
    return name


def thing(dice: Dice) -> str:
    fr = dice.lang == "fr"
    base = dice.pick(THINGS_FR if fr else THINGS) if dice.chance(0.75) else word(dice)
    if dice.chance(0.3):
        colour = dice.pick(COLOURS_FR if fr else COLOURS)
        return f"{base} {colour}" if fr else f"{colour} {base}"
    return base


def title(dice: Dice) -> str:
    if dice.lang == "fr":
        a, b = dice.pick(WORDS_FR), dice.pick(WORDS_FR)
        shapes = (f"{a.capitalize()} et {b.capitalize()}", f"Le {a} de {proper(dice)}", f"La {a} perdue", proper(dice),
                  f"Une {a} à {city(dice)}", f"Les {a}s de la {b}", f"Au bout de la {a}", f"{a.capitalize()} sans {b}")  # fmt: skip
    else:
        a, b = dice.pick(WORDS).capitalize(), dice.pick(WORDS).capitalize()
        shapes = (f"The {a} {b}", f"{a} and {b}", f"The {a} of {proper(dice)}", f"{a} {b}", proper(dice), f"A {a} in {city(dice)}",
                  f"The {a}'s {b}", f"Beyond the {a}", f"{proper(dice)} and the {a}", f"{a} without {b}", f"The Last {b}")  # fmt: skip
    return dice.value(lambda: dice.pick(shapes))


def integer(dice: Dice, low: int, high: int) -> int:
    return dice.value(lambda: dice.number(low, high))


def amount(dice: Dice) -> str:
    """A price as it is written, with or without cents."""
    whole = dice.weighted({9: 2, 99: 5, 999: 3, 9999: 1})
    text = str(dice.number(1, whole))
    return dice.value(lambda: text) if dice.chance(0.4) else f"{text}.{dice.number(0, 99):02d}"


def year(dice: Dice) -> int:
    return integer(dice, 1700, 2035)


def iso_date(dice: Dice) -> str:
    return dice.value(lambda: f"{dice.number(1990, 2035)}-{dice.number(1, 12):02d}-{dice.number(1, 28):02d}")


def date(dice: Dice) -> str:
    day, month = dice.number(1, 28), dice.number(0, 11)
    if dice.lang == "fr":
        return dice.pick([f"{day} {MONTHS_FR[month]}", f"{day} {MONTHS_FR[month]} {year(dice)}", dice.pick(DAYS_FR)])
    return dice.pick([f"{day} {MONTHS[month]}", f"{MONTHS[month]} {day}", f"{day} {MONTHS[month]} {year(dice)}", iso_date(dice),
                      dice.pick(DAYS)])  # fmt: skip


def clock(dice: Dice) -> str:
    hour, minute = dice.number(0, 23), dice.number(0, 59)
    if dice.lang == "fr":
        return f"{hour}h{minute:02d}" if dice.chance(0.7) else f"{hour}:{minute:02d}"
    return dice.pick([f"{hour}:{minute:02d}", f"{hour % 12 + 1} {dice.pick(['am', 'pm'])}", f"{hour:02d}:{minute:02d}"])


def email(dice: Dice) -> str:
    name = dice.pick([word(dice), f"{dice.pick(FIRST).lower()}.{word(dice)}", f"{word(dice)}{dice.number(1, 99)}"])
    name = name.replace("é", "e").replace("è", "e")
    host = word(dice).replace("é", "e").replace("è", "e")
    return f"{name}@{dice.pick(['example', host])}.{dice.pick(['com', 'org', 'fr', 'net', 'io'])}"


def phone(dice: Dice) -> str:
    return dice.pick([
        f"+33 {dice.number(1, 9)} " + " ".join(f"{dice.number(0, 99):02d}" for _ in range(4)),
        f"555-{dice.number(0, 9999):04d}", "0" + " ".join(f"{dice.number(10, 99)}" for _ in range(4)),
        f"{dice.number(200, 999)}-{dice.number(200, 999)}-{dice.number(1000, 9999)}",
    ])  # fmt: skip


def code(dice: Dice) -> str:
    letters = "".join(dice.pick("ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(dice.number(1, 3)))
    return dice.value(lambda: f"{letters}{dice.pick(['', '-', '-', '#'])}{dice.number(10, 99999)}")


def identifier(dice: Dice) -> str:
    """A name in code."""
    parts = [dice.pick(STEMS) if dice.chance(0.5) else word(dice, 1, 2) for _ in range(dice.number(1, 2))]
    parts = [part.replace("é", "e").replace("è", "e") for part in parts]
    name = "_".join(parts) if dice.chance(0.7) else parts[0] + "".join(part.capitalize() for part in parts[1:])
    return dice.value(lambda: name + (str(dice.number(1, 9)) if dice.chance(0.12) else ""))
