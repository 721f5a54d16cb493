import { refuse } from '#lib/shared/refuse.ts';
import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { ofPerson } from '#lib/shared/french-articles.ts';
import type { Child, CreationKind } from './creation.ts';

export type CreationWords = {
	kind: CreationKind;
	title: string;
	day: string;
	alternative: string;
	minutes: number | null;
	address: string;
};
export type CreationPeople = {
	recognised: readonly string[];
	made: readonly string[];
	nobodyRecognised: boolean;
};

export type CreationRefusal = {
	refusal: 'to-come' | 'no-length' | 'only-a-film' | 'says-a-name' | 'confidential';
	message: string;
};
export type PeopleRefusal = {
	refusal: 'nobody-said' | 'both-said' | 'not-of-the-programme';
	message: string;
};

/** What is wrong in the words of a film or a photo. `children` are those of the programme that year. */
export function refuseCreation(
	words: CreationWords,
	children: readonly Child[],
	today: string
): CreationRefusal | null {
	const { kind, title, alternative, minutes, address, day } = words;
	if (day > today) return refuse('to-come', 'Ce jour est à venir\u00a0: donnez celui de l’image.');
	if (kind === 'film' && minutes === null) {
		return refuse('no-length', 'Dites combien de minutes dure le film.');
	}
	if (kind === 'photo' && (minutes !== null || address !== '')) {
		return refuse(
			'only-a-film',
			'La durée et l’adresse vont avec un film\u00a0: effacez-les, ou choisissez «\u202fFilm\u202f».'
		);
	}
	const named = children.find(({ givenName }) => says(`${title} ${alternative}`, givenName));
	if (named) {
		return refuse(
			'says-a-name',
			`Le titre ou la description dit le prénom ${ofPerson(named.givenName)}\u00a0: la fiche n’imprime aucun prénom d’enfant. Écrivez-le autrement.`
		);
	}
	const confidential = refuseConfidential({ Titre: title, Description: alternative });
	return confidential && refuse('confidential', confidential.message);
}

/** What is wrong in who is seen on it: said on purpose, and of the programme. */
export function refusePeople(
	{ recognised, made, nobodyRecognised }: CreationPeople,
	children: readonly Pick<Child, 'id'>[]
): PeopleRefusal | null {
	if (nobodyRecognised && recognised.length > 0) {
		return refuse(
			'both-said',
			'Vous avez coché des enfants, et que personne n’est reconnaissable\u00a0: gardez l’un des deux.'
		);
	}
	if (!nobodyRecognised && recognised.length === 0) {
		return refuse(
			'nobody-said',
			'Cochez les enfants que l’on reconnaît, ou «\u202fPersonne n’est reconnaissable\u202f».'
		);
	}
	const known = new Set(children.map(({ id }) => id));
	if ([...recognised, ...made].every((id) => known.has(id))) return null;
	return refuse(
		'not-of-the-programme',
		'Un des enfants n’est pas inscrit à ce programme cette année-là\u00a0: rechargez la page.'
	);
}

/** Whether a text says that first name, as a word of its own, whatever its accents. */
function says(text: string, name: string): boolean {
	const plain = folded(name);
	return plain.length > 1 && ` ${folded(text)} `.includes(` ${plain} `);
}

function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
