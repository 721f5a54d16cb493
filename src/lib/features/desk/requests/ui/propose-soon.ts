import type { FamilyCode } from '#lib/features/desk/families/index.ts';

const PAUSE_MS = 200;

export type Proposed = {
	families: FamilyCode[];
	/** May be taken as it is. */
	sure: FamilyCode | null;
	/** The partner of the directory who sent her, when the words say so. */
	partner: string | null;
	isInHerPlace: boolean;
};

/**
 * Asks what is proposed for what is typed, once she pauses; only the last question is answered. The
 * words travel in the body of a POST, never in an address. No answer is no harm: the server proposes
 * again when the form comes.
 */
export function proposeSoon(answered: (proposed: Proposed) => void): (words: string) => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked: AbortController | undefined;
	return (words) => {
		clearTimeout(timer);
		asked?.abort();
		if (words.trim().length < 3) return;
		timer = setTimeout(() => {
			asked = new AbortController();
			ask(words, asked.signal).then(
				(proposed) => proposed && answered(proposed),
				() => null
			);
		}, PAUSE_MS);
	};
}

async function ask(words: string, signal: AbortSignal): Promise<Proposed | null> {
	const answer = await fetch('/equipe/accueil/demande/proposer', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ words: words.slice(0, 2000) }),
		signal
	});
	return answer.ok && !answer.redirected ? ((await answer.json()) as Proposed) : null;
}
