type ErrorWords = { title: string; what: string; next: string };

const notFound: ErrorWords = {
	title: 'Cette page n’existe pas',
	what: 'L’adresse a peut-être changé, ou une lettre s’est glissée en trop. Vous n’avez rien cassé.',
	next: 'Repartez de l’accueil : tout ce que vous cherchez y a son chemin.'
};

const closed: ErrorWords = {
	title: 'Cette page n’est pas ouverte pour vous',
	what: 'Elle est réservée à d’autres personnes du centre. Ce n’est pas une faute de votre part.',
	next: 'Si vous en avez besoin, demandez à la direction de votre centre.'
};

const refused: ErrorWords = {
	title: 'Cette demande n’a pas pu aboutir',
	what: 'Déclic n’a pas compris ce qui lui était envoyé. Rien n’a été modifié.',
	next: 'Revenez en arrière et recommencez. Si cela se répète, prévenez la personne qui tient Déclic.'
};

const broken: ErrorWords = {
	title: 'Déclic a rencontré une panne',
	what: 'C’est de notre côté, pas du vôtre. Ce que vous aviez déjà enregistré est gardé.',
	next: 'Attendez une minute puis réessayez. Si cela se répète, prévenez la personne qui tient Déclic.'
};

const away: ErrorWords = {
	title: 'La base ne répond pas pour l’instant',
	what: 'Ce que vous aviez enregistré est gardé.',
	next: 'Attendez un instant sur cette page.'
};

/** What the error page says for an HTTP status: what happened, whose doing, what to do next. */
export function errorWords(status: number): ErrorWords {
	if (status === 404 || status === 410) return notFound;
	if (status === 401 || status === 403) return closed;
	if (status < 500) return refused;
	return status === 503 ? away : broken;
}
