"""Sentences of skill 2 that give several fields at once, as people write; fields by their first key."""

COMPOUNDS: dict[str, dict[str, tuple[str, ...]]] = {
    "Person": {
        "en": (
            "{name}, {age}, works as a {job} in {city}.",
            "{name} is a {age}-year-old {job} from {city}.",
            "My friend {name} is {age} and lives in {city}.",
            "At {age}, {name} moved to {city} to work as a {job}.",
            "{name} ({age}) lives in {city} and can be reached at {email}.",
            "Hello, I am {name}, a {job} from {city}. My e-mail is {email}.",
            "Hi, my name is {name}, I'm {age} years old and I live in {city}.",
            "We spoke to {name}, who is {age} and works for {company}.",
            "{name} works for {company} as a {job}; call {phone}.",
            "The {job} {name}, aged {age}, has {children} children.",
            "{name} from {city} likes {hobbies}.",
            "I'm {name} and I like {hobbies}. I am {age}.",
            "Contact {name} at {email} or on {phone}.",
            "{name} is {age} years old, has {children} children and works as a {job}.",
            "Yesterday {name}, who works as a {job} at {company}, came to {city}.",
        ),
        "fr": (
            "{name}, {age} ans, travaille comme {job} à {city}.",
            "Je m'appelle {name}, j'ai {age} ans et j'habite à {city}.",
            "{name} a {age} ans et vit à {city}.",
            "Voici {name}, {job} chez {company}.",
            "{name} ({age} ans) aime {hobbies}.",
            "Bonjour, je suis {name}, {job} à {city}. Mon adresse est {email}.",
            "On peut joindre {name} au {phone} ou à {email}.",
        ),
    },
    "Book": {
        "en": (
            "{title} by {author} was published in {year}.",
            "In {year}, {author} wrote {title}.",
            "{author} published {title} in {year}; it has {pages} pages.",
            "I am reading {title}, a book of {pages} pages by {author}.",
            "{title}, written by {authors}, costs {price} euros.",
            "{title} ({year}) is a book by {author}, published by {publisher}.",
            "My sister lent me {title} by {authors}.",
            "Have you read {title}? {author} wrote it in {year}.",
            "For {price} euros you get {title} by {author}.",
            'I recently read "{title}" by {author}.',
            '"{title}" was written by {author} and came out in {year}.',
        ),
        "fr": (
            "{title} de {author} a été publié en {year}.",
            "En {year}, {author} a écrit {title}.",
            "Je lis {title}, un livre de {pages} pages écrit par {author}.",
            "J'ai acheté {title} de {author} pour {price} euros.",
            "« {title} » est un livre de {author}.",
        ),
    },
    "Order": {
        "en": (
            "{customer} ordered {quantity} {product}s for {price} euros each.",
            "{customer} would like {quantity} {product}s, delivered to {city} on {date}.",
            "Order {order_id}: {customer} bought {quantity} {product}s.",
            "Please send {quantity} {product}s to {customer}, {address}, {city}.",
            "Hi, this is {customer}. I'd like {quantity} {product}s at {price} euros, please.",
            "I am {customer} and I need {quantity} {product}s by {date}. Order number {order_id}.",
            "{customer} from {city} bought a {product} for {price} dollars.",
            "The {product} for {customer} costs {price} euros and arrives on {date}.",
            "On {date}, {customer} placed order {order_id} for {quantity} {product}s.",
            "Ship order {order_id} to {customer} in {city}.",
        ),
        "fr": (
            "{customer} a commandé {quantity} {product}s à {price} euros.",
            "Bonjour, ici {customer}. Je voudrais {quantity} {product}s pour le {date}.",
            "Commande {order_id} : {quantity} {product}s pour {customer}, à {city}.",
            "{customer} de {city} a acheté un {product} à {price} €.",
        ),
    },
    "Event": {
        "en": (
            "{event} takes place in {city} on {date} at {time}.",
            "Join us for {event} on {date} in {city}.",
            "{event} starts at {time} on {date}; a ticket costs {price} euros.",
            "On {date}, {organizer} hosts {event} in {city}.",
            "{participants} are going to {event} on {date}.",
            "{participants} will attend {event} in {city} at {time}.",
            "We meet for {event} in room {room} at {time}.",
            "{event} in {city} has {seats} seats and lasts {duration_minutes} minutes.",
        ),
        "fr": (
            "{event} a lieu à {city} le {date} à {time}.",
            "Le {date}, {organizer} organise {event} à {city}.",
            "{participants} vont à {event} le {date}.",
            "{event} commence à {time} ; le billet coûte {price} euros.",
        ),
    },
    "Trip": {
        "en": (
            "{traveller} flies from {from} to {to} on {date}.",
            "{traveller} wants to go from {from} to {to} on {date} with {bags} bags.",
            "Flight {flight} takes {traveller} from {from} to {to}, seat {seat}.",
            "A ticket from {from} to {to} for {traveller} costs {price} euros.",
            "On {date} {traveller} leaves {from} for {to}.",
            "{traveller}, seat {seat}, {flight}, from {from} to {to}.",
        ),
        "fr": (
            "{traveller} part de {from} pour {to} le {date}.",
            "{traveller} va de {from} à {to}, siège {seat}.",
            "Le billet de {traveller} pour {to} coûte {price} euros.",
        ),
    },
    "Product": {
        "en": (
            "The {product} by {brand} costs {price} euros and weighs {weight} kg.",
            "I bought the {product} in {colour} for {price} euros and give it {rating} stars.",
            "{brand} sells the {product} for ${price}.",
            "The {colour} {product} costs {price} dollars.",
            "My {product} from {brand} gets {rating} stars.",
            "We paid {price} euros for the {product}, which is {features}.",
        ),
        "fr": (
            "Le {product} de {brand} coûte {price} euros.",
            "J'ai payé le {product} {price} euros et je lui donne {rating} étoiles.",
            "Le {product} pèse {weight} kg et coûte {price} €.",
        ),
    },
    "Recipe": {
        "en": (
            "For {dish} you need {ingredients}.",
            "{dish} serves {servings} and takes {minutes} minutes.",
            "Mix {ingredients}, bake for {minutes} minutes at {temperature} degrees, and the {dish} is ready.",
            "To make {dish} for {servings} people, take {ingredients}.",
        ),
        "fr": (
            "Pour {dish}, il faut {ingredients}.",
            "{dish} pour {servings} personnes : {ingredients}, {minutes} minutes.",
            "Cuire {dish} {minutes} minutes à {temperature} degrés.",
        ),
    },
    "Flat": {
        "en": (
            "A flat in {city} with {rooms} rooms costs {rent} euros a month.",
            "{rooms} rooms, {size} square metres, {rent} euros in {city}.",
            "{owner} rents out {size} m2 in {city} for {rent} euros from {available_from}.",
            "The flat at {address} in {city} is on floor {floor} and has {rooms} rooms.",
        ),
        "fr": (
            "À {city}, {rooms} pièces, {size} m2, {rent} euros par mois.",
            "{owner} loue un appartement de {rooms} pièces à {city} pour {rent} euros.",
        ),
    },
    "Match": {
        "en": (
            "{home_team} played against {opponent} in front of {spectators} people.",
            "{scorer} was the best player when {home_team} met {opponent}.",
            "{home_team} scored {goals} against {opponent} on {date}.",
        ),
        "fr": (
            "{home_team} a joué contre {opponent} devant {spectators} personnes.",
            "{home_team} a marqué {goals} points contre {opponent}.",
        ),
    },
    "Pet": {
        "en": (
            "{name} is {age} years old and belongs to {owner}.",
            "{owner} has a {colour} pet called {name}, aged {age}.",
            "{name}, {age} years old, weighs {weight} kg and eats {food}.",
        ),
        "fr": ("{name} a {age} ans et appartient à {owner}.", "{name}, {age} ans, pèse {weight} kg et mange {food}."),
    },
    "Job": {
        "en": (
            "{company} is looking for a {position} in {city}.",
            "{company} hires a {position} for {salary} euros a year in {city}.",
            "As a {position} at {company} you need {skills}.",
            "Wanted in {city}: {position} with {experience_years} years of experience. Write to {contact}.",
        ),
        "fr": (
            "{company} cherche un {position} à {city}.",
            "{company} recrute un {position} pour {salary} euros.",
            "Pour être {position} chez {company}, il faut connaître {skills}.",
        ),
    },
    "Ticket": {
        "en": (
            "{customer} reported: {subject}. The ticket is {id}.",
            "Ticket {id} from {customer}: {subject}.",
            "On {date} {customer} opened ticket {id}, now with {assigned_to}.",
        ),
        "fr": (
            "{customer} a ouvert le ticket {id} : {subject}.",
            "Le ticket {id} de {customer} est chez {assigned_to}.",
        ),
    },
}
