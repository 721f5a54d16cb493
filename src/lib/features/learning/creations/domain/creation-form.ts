import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { chosenId, pressed, tick, typedNumber, unseen } from '#lib/shared/typed-values.ts';
import { CREATION_KINDS, VOICES } from './creation.ts';

const day = v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'));
const text = (least: number, tooShort: string, most: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.minLength(least, tooShort),
		v.maxLength(most, `Ce texte est trop long\u00a0: ${most} signes au plus.`)
	);
const children = v.optional(v.array(v.pipe(v.string(), v.uuid('Choisissez dans la liste.'))), []);
/** A secret may stand before the @ of an address. */
const isAddress = (typed: string) =>
	typed === '' || (/^https:\/\/[^\s@]+$/.test(typed) && URL.canParse(typed));

const year = v.pipe(
	typedNumber(),
	v.number(),
	v.integer(),
	v.minValue(1990),
	v.maxValue(2200),
	unseen()
);

/** Who is recognised, who made it; that nobody is recognised is said on purpose. */
const PeopleForm = v.object({ reconnus: children, sanspersonne: tick, auteurs: children });

/** A film or a photo; its picture is read apart. */
export const CreationForm = v.object({
	sorte: v.picklist(CREATION_KINDS, 'Dites si c’est un film ou une photo.'),
	titre: text(1, 'Donnez un titre court.', 120),
	jour: day,
	description: text(3, 'Décrivez l’image en une phrase, pour qui ne la voit pas.', 300),
	duree: v.pipe(
		typedNumber(null),
		v.nullable(
			v.pipe(
				v.number('Écrivez la durée en minutes, par exemple 3.'),
				v.integer('Écrivez un nombre entier de minutes.'),
				v.minValue(1, 'Un film dure au moins une minute.'),
				v.maxValue(600, 'Un film dure dix heures au plus.')
			)
		)
	),
	lienfilm: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(300, 'Cette adresse est trop longue\u00a0: 300 signes au plus.'),
			v.check(isAddress, 'Écrivez une adresse qui commence par https://.')
		),
		''
	),
	...PeopleForm.entries
});

/** Who is recognised after all. */
export const PeopleChangeForm = v.object({
	creation: chosenId(),
	annee: year,
	...PeopleForm.entries
});

/** One of them is taken away. */
export const RemovalForm = v.object({ creation: chosenId(), annee: year });

/** What a child, or her adult, says for a year. */
export const AgreementForm = v.object({
	annee: year,
	enfant: v.pipe(v.string(), v.uuid('Choisissez un enfant de la liste.')),
	parole: v.picklist(VOICES, 'Dites qui répond.'),
	reponse: v.picklist(['given', 'refused'], 'Dites si c’est oui ou non.'),
	forme: v.picklist(['spoken', 'signed'], 'Dites si c’est de vive voix ou signé.'),
	rangement: v.optional(text(0, '', 300), ''),
	jour: day
});

/** One press, no reason asked. */
export const WithdrawalForm = v.object({
	annee: year,
	enfant: chosenId(),
	parole: pressed(VOICES, 'Dites qui retire son accord.')
});
