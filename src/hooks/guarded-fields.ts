import { labelOf } from '#lib/platform/posts/recap.ts';
import type { JsonTexts } from '#lib/platform/posts/json-texts.ts';
import type { TypedForm } from '#lib/platform/posts/typed-form.ts';
import { isPostKey, POST_KEY_FIELD } from '#lib/shared/post-key.ts';

/** The fields of the door, by their whole name: a secret belongs there, and nowhere else. */
const OF_THE_DOOR = new Set(['mot-de-passe', 'code', 'pin', 'pin-encore', 'jeton']);

/** The keys of who carries SMS: drawn by a machine, sealed at once, and never shown again. */
const OF_A_PROVIDER = new Set([
	'secret-cle',
	'secret-application',
	'secret-consommateur',
	'secret-api',
	'secret-signature'
]);

/** What reads and masks a text before it is kept: it is left to it. */
const MASKED_THERE: Readonly<Record<string, string>> = { '/equipe/textes': 'text' };

/**
 * Where a device or a provider speaks, and nobody types: what a machine draws looks like anything by
 * chance (« cVC-… » like the code of a card), it is checked whole, and no word of it is kept.
 */
const DRAWN = new Set(['/connexion/cle-acces', '/connexion/ma-cle', '/connexion/retour']);

/** Where the provider of SMS calls: not a page of ours, and nobody comes back to it to correct. */
const CALLED_BY_PROVIDERS = new Set(['/sms/[fournisseur]/accuse', '/sms/[fournisseur]/reponse']);

/** What is said of a field whose own name holds something: the name is not repeated. */
const A_NAME = 'Nom d’un champ';

type Guarded = [field: string, text: string];

/** Whether the guard reads a field: all but the key of a form, and those where a secret belongs. */
export const isGuardedField = (name: string, text: string) =>
	name === POST_KEY_FIELD ? !isPostKey(text) : !OF_THE_DOOR.has(name) && !OF_A_PROVIDER.has(name);

/** Every text of a form that a person may have typed, and the names of its fields and files. */
export function guardedTexts({ texts, fileFields, fileNames }: TypedForm): Guarded[] {
	const names = new Set([...texts.map(([name]) => name), ...fileFields]);
	return [
		...texts
			.filter(([name, text]) => isGuardedField(name, text))
			.map(([name, text]): Guarded => [labelOf(name), text]),
		...[...names].map((name): Guarded => [A_NAME, name]),
		...fileNames.map((name): Guarded => ['Nom du fichier', name])
	];
}

/** Whether all that is sent to a page was drawn by a machine. */
export const isDrawn = (route: string | null) => route !== null && DRAWN.has(route);

/**
 * Whether a route takes a call as it came: its address holds a secret, and a number or an SMS in any
 * alphabet; its body is signed byte by byte. What is kept of it is masked where it is written.
 */
export const isProviderCall = (route: string | null) =>
	route !== null && CALLED_BY_PROVIDERS.has(route);

/** Every text of a JSON, and its keys. */
export function guardedJson({ texts, names }: JsonTexts, route: string): Guarded[] {
	return [
		...texts
			.filter(([key]) => MASKED_THERE[route] !== key && !isDrawn(route))
			.map(([key, text]): Guarded => [labelOf(key), text]),
		...[...new Set(names)].map((name): Guarded => [A_NAME, name])
	];
}

/** Whether what was refused is the name of a field, which cannot be written back masked. */
export const isOfName = (findings: readonly { field: string }[]) =>
	findings.some(({ field }) => field === A_NAME);

/** What counts as one place of the product: `/equipe/ateliers/[groupe=uuid]` is « ateliers ». */
export function placeOf(route: string): string {
	const words = route.split('/').filter((part) => /^[a-z]+(?:-[a-z]+)*$/.test(part));
	return words.filter((word) => word !== 'equipe').join('-') || 'equipe';
}
