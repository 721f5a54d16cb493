import { labelOf } from '#lib/platform/posts/recap.ts';
import { isSecretField } from '#lib/platform/posts/secret-fields.ts';
import type { TypedForm } from '#lib/platform/posts/typed-form.ts';
import { POST_KEY_FIELD } from '#lib/shared/post-key.ts';

/** Whether the guard reads a field: all but the form's key, and those where a secret belongs. */
export const isGuardedField = (name: string) => name !== POST_KEY_FIELD && !isSecretField(name);

/** Every text of a form that a person may have typed, and the names of its files. */
export function guardedTexts({ texts, fileNames }: TypedForm): [field: string, text: string][] {
	return [
		...texts
			.filter(([name]) => isGuardedField(name))
			.map(([name, text]): [string, string] => [labelOf(name), text]),
		...fileNames.map((name): [string, string] => ['Nom du fichier', name])
	];
}

/** What counts as one place of the product: `/equipe/ateliers/[groupe=uuid]` is « ateliers ». */
export function placeOf(route: string): string {
	const words = route.split('/').filter((part) => /^[a-z]+(?:-[a-z]+)*$/.test(part));
	return words.filter((word) => word !== 'equipe').join('-') || 'equipe';
}
