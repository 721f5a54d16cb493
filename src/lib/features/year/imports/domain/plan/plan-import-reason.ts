import { foldText } from '#lib/shared/person-name.ts';
import type { DraftPerson } from '../register.ts';

const LONGEST_REASON = 300;

/**
 * Why something was cancelled, in the register's words unless they name somebody or hold a phone
 * number: a reason stays when names no longer may (docs/registers.md, retention).
 */
export function neutralReason(text: string, people: DraftPerson[]): string {
	const words = new Set(foldText(text).split(' '));
	const namesSomebody = people.some(({ familyName, givenName }) =>
		foldText(`${familyName} ${givenName}`)
			.split(' ')
			.some((name) => name.length > 2 && words.has(name))
	);
	const hasNumber = /\d{6,}/.test(text.replace(/[\s.\-/]/g, ''));
	return namesSomebody || hasNumber ? 'Annulée, selon le registre.' : text.slice(0, LONGEST_REASON);
}
