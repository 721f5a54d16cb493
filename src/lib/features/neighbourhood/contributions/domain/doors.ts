/** By which door somebody speaks; one box for everything would mix what is thanked with what is mended. */
export const DOORS = ['idea', 'problem', 'tip', 'news', 'service'] as const;
export type Door = (typeof DOORS)[number];

/** As its address names it, and as somebody reads it who stands before it. */
export const DOOR_WORDS: Readonly<Record<Door, { path: string; label: string; sense: string }>> = {
	idea: {
		path: 'idee',
		label: 'J’aime, j’ai une idée',
		sense: 'Ce qui va bien, ce qui irait mieux.'
	},
	problem: {
		path: 'probleme',
		label: 'Il y a un problème',
		sense: 'Dans la rue ou dans un lieu de tous\u00a0: une lampe cassée, un trottoir.'
	},
	tip: {
		path: 'bon-plan',
		label: 'Bon plan',
		sense: 'Une adresse, une astuce, un horaire à connaître.'
	},
	news: {
		path: 'nouvelle',
		label: 'Une nouvelle du quartier',
		sense: 'Ce qui se passe bientôt\u00a0: une fête, une réunion.'
	},
	service: {
		path: 'service',
		label: 'Un coup de main',
		sense: 'Proposer ou chercher de l’aide entre voisins.'
	}
};

/** News and services end; the others stay until they are archived. */
export const hasEnd = (door: Door): boolean => door === 'news' || door === 'service';
/** What is said in answer to a theme stays with its results: news and services, which end, answer none. */
export const answersThemes = (door: Door): boolean => !hasEnd(door);
/** Days after which news and services are shown no more, at most. */
export const MOST_DAYS_SHOWN = 60;

/** What a problem is about. */
export const SUBJECTS = {
	lighting: 'Éclairage',
	road: 'Chaussée, trou, trottoir',
	crossing: 'Passage piéton, circulation',
	cleanliness: 'Propreté, encombrants',
	bench: 'Banc, jeux, mobilier',
	green: 'Arbres, espaces verts',
	water: 'Eau, égouts',
	bus: 'Bus, arrêt',
	access: 'Accès en fauteuil ou en poussette',
	building: 'Bâtiment ouvert à tous',
	noise: 'Bruit',
	neighbours: 'Entre voisins',
	other: 'Autre chose'
} as const;
export type Subject = keyof typeof SUBJECTS;
/** Whether a form named one of them. */
export const isSubject = (word: string): word is Subject => Object.hasOwn(SUBJECTS, word);

/** Between two doors, nobody else's business: it is answered, and published by nobody. */
export const isPrivate = (subject: Subject | null): boolean =>
	subject === 'neighbours' || subject === 'noise';

/** The door of an address; null: none has that name. */
export const doorNamed = (path: string): Door | null =>
	DOORS.find((door) => DOOR_WORDS[door].path === path) ?? null;
