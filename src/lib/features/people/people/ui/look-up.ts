import { counted } from '#lib/shared/french-plural.ts';
import type { FoundPerson } from '../domain/person-record.ts';

const PAUSE_MS = 120;

/**
 * Asks who matches what is typed, once she pauses; only the last question is answered. Null: the
 * search could not be asked. The name travels in the body of a POST, never in an address.
 */
export function lookUp(
	answered: (people: FoundPerson[] | null, typed: string) => void,
	most?: number
): (typed: string) => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked: AbortController | undefined;
	return (typed) => {
		clearTimeout(timer);
		asked?.abort();
		const text = typed.trim();
		if (!text) {
			answered([], '');
			return;
		}
		timer = setTimeout(() => {
			const own = (asked = new AbortController());
			ask({ q: text, most }, own.signal).then(
				(people) => answered(people, text),
				() => {
					if (!own.signal.aborted) answered(null, text);
				}
			);
		}, PAUSE_MS);
	};
}

async function ask(
	asked: { q: string; most: number | undefined },
	signal: AbortSignal
): Promise<FoundPerson[]> {
	const answer = await fetch('/equipe/habitants/chercher', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(asked),
		signal
	});
	if (!answer.ok || answer.redirected) throw new Error(`search ${answer.status}`);
	return ((await answer.json()) as { people: FoundPerson[] }).people;
}

/** What is said aloud when the list changes. */
export function resultWords(typed: string, count: number): string {
	if (!typed) return '';
	if (count === 0) return 'Personne de ce nom.';
	return `${counted(count, 'personne trouvée', 'personnes trouvées')}.`;
}
