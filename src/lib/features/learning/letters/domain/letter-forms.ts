import * as v from 'valibot';
import { CALL_OUTCOMES } from '#lib/features/learning/funnels/index.ts';
import { tick, unseen } from '#lib/shared/typed-values.ts';
import { FIRST_CHANNELS } from './letter-channel.ts';

const IN_PAGE = 'Choisissez dans les listes de la page.';
const IN_SHEET = 'Choisissez dans les listes de la feuille d’appels.';
/** Boxes and lists that lie over many lines: said on top of the page. */
const ids = (message: string) => v.pipe(v.array(v.pipe(v.string(), v.uuid(message))), unseen());

/** The letter of the centre, as it is typed. */
export const ModelForm = v.object({
	adresse: v.optional(v.pipe(v.string(), v.maxLength(400, 'Cette adresse est trop longue.')), ''),
	telephone: v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(40, 'Ce numéro est trop long.')),
		''
	),
	objet: v.optional(v.pipe(v.string(), v.maxLength(300, 'Cet objet est trop long.')), ''),
	texte: v.optional(v.pipe(v.string(), v.maxLength(6000, 'Cette lettre est trop longue.')), '')
});

/** Whom to write to, and how. */
export const RunForm = v.object({
	reunion: v.optional(v.string(), ''),
	entree: ids(IN_PAGE),
	gros: ids(IN_PAGE),
	abord: v.optional(v.picklist(FIRST_CHANNELS, IN_PAGE), 'letter'),
	sans: tick
});

/** The call sheet taken back in, person by person in the order of the sheet. */
export const CallsForm = v.object({
	appelee: ids(IN_SHEET),
	resultat: v.pipe(v.array(v.picklist(['', ...CALL_OUTCOMES], IN_SHEET)), unseen())
});
