"""An order put in other words: politely, as a wish, or to someone who is called vous."""

from __future__ import annotations

import re

from recipe.chance.dice import Dice

SHARE = 0.35
VERBS = frozenset(
    "Get Send Find Show Give Tell Set Turn Switch Put Make Add Create Open Start Play Translate Convert Calculate Compute Remind Wake Schedule Reserve Buy Cancel Rename Move "
    "Save Define Track Refund Ship Locate Transfer Read Write Look Search Check Update Change Post Announce Dial Evaluate Solve Delete Display Load Print Recommend Book "
    "Measure Fetch List Count Compare Arrange Log Dim Pick Connect Geocode Identify Detect Keep Pay Remember".split()
)  # fmt: skip
WISHES = (
    "Can you {a}", "Could you {a}", "Could you please {a}", "Would you {a}", "Please {a}", "I'd like you to {a}", "I want you to {a}", "I need you to {a}", "Kindly {a}", "Would you be so kind as to {a}",
    "Will you {a}", "You should {a}", "Go and {a}", "My wife asks you to {a}", "Is it possible for you to {a}", "It would be great if you could {a}", "Are you able to {a}", "Just {a}", "Let's {a}", "can u {a}",
)  # fmt: skip
IMPERATIVES = {
    "Ajoute": ("Ajoutez", "ajouter"), "Affiche": ("Affichez", "afficher"), "Annule": ("Annulez", "annuler"), "Appelle": ("Appelez", "appeler"), "Bloque": ("Bloquez", "bloquer"),
    "Calcule": ("Calculez", "calculer"), "Change": ("Changez", "changer"), "Cherche": ("Cherchez", "chercher"), "Commande": ("Commandez", "commander"), "Compte": ("Comptez", "compter"),
    "Convertis": ("Convertissez", "convertir"), "Crée": ("Créez", "créer"), "Écris": ("Écrivez", "écrire"), "Envoie": ("Envoyez", "envoyer"), "Joue": ("Jouez", "jouer"),
    "Lance": ("Lancez", "lancer"), "Lis": ("Lisez", "lire"), "Mets": ("Mettez", "mettre"), "Note": ("Notez", "noter"), "Ouvre": ("Ouvrez", "ouvrir"), "Planifie": ("Planifiez", "planifier"),
    "Prends": ("Prenez", "prendre"), "Publie": ("Publiez", "publier"), "Rembourse": ("Remboursez", "rembourser"), "Renomme": ("Renommez", "renommer"), "Réserve": ("Réservez", "réserver"),
    "Supprime": ("Supprimez", "supprimer"), "Traduis": ("Traduisez", "traduire"), "Trouve": ("Trouvez", "trouver"), "Vérifie": ("Vérifiez", "vérifier"), "Vire": ("Virez", "virer"), "Achète": ("Achetez", "acheter"),
    "Déplace": ("Déplacez", "déplacer"), "Localise": ("Localisez", "localiser"), "Téléphone": ("Téléphonez", "téléphoner"),
}  # fmt: skip
WISHES_FR = (
    "Peux-tu {a}", "Pouvez-vous {a}", "Pourriez-vous {a}", "Pourrais-tu {a}", "J'aimerais {a}", "Je voudrais {a}", "Il faudrait {a}", "Est-ce que tu peux {a}", "Est-ce que vous pouvez {a}", "Merci de {a}",
    "Veuillez {a}", "Tu peux {a}", "Je dois {a}", "Aide-moi à {a}", "Auriez-vous la gentillesse de {a}",
)  # fmt: skip


def in_other_words(dice: Dice, asked: str, copied: tuple[str, ...]) -> str:
    """The same asked in another way, where it begins with an order and not with what is to be copied."""
    order, _, rest = asked.partition(" ")
    if not rest or asked.startswith(copied) or not dice.chance(SHARE):
        return asked
    if dice.lang == "en":
        return dice.say(WISHES, a=f"{order.lower()} {rest}") if order in VERBS else asked
    polite, infinitive = IMPERATIVES.get(order, ("", ""))
    if not polite:
        return asked
    return f"{polite} {rest}" if dice.chance(0.4) else _elided(dice.say(WISHES_FR, a=f"{infinitive} {rest}"))


def _elided(asked: str) -> str:
    """`de ajouter` as it is said."""
    return re.sub(r"(Merci|gentillesse) de (?=[aeéiou])", r"\1 d'", asked, count=1)
