import { type Guide, type GuideText, TEXTS, type TextName } from './guide.ts';

/** What each text of a guide is called by the team. */
export const TEXT_LABELS: Readonly<Record<TextName, string>> = {
	fr: 'Français',
	facile: 'Facile à lire',
	en: 'Anglais',
	ar: 'Arabe'
};

/** A passage that is no longer the same: what was said, and what is said now. */
export type GuideChange = { where: string; was: string[]; is: string[] };

/** What changed from one guide to the other, text by text, in the order one reads. */
export function compareGuides(was: Guide | null, is: Guide): GuideChange[] {
	return [
		...passages('Le guide', was ? cardLines(was) : [], cardLines(is)),
		...TEXTS.flatMap((name) => {
			const [old, now] = [was?.texts[name], is.texts[name]];
			const lines = (text: GuideText | undefined) => (text ? textLines(text) : []);
			return passages(TEXT_LABELS[name], lines(old), lines(now));
		})
	];
}

type Line = { where: string; said: string };

/** Passages that differ, each under the place where it stands. */
function passages(text: string, was: readonly Line[], is: readonly Line[]): GuideChange[] {
	const changes: GuideChange[] = [];
	let open: GuideChange | null = null;
	for (const { line, side } of walk(was, is)) {
		if (side === 'both') {
			open = null;
			continue;
		}
		const where = `${text}, ${line.where}`;
		if (!open || open.where !== where) changes.push((open = { where, was: [], is: [] }));
		open[side].push(line.said);
	}
	return changes;
}

/** Both lists side by side, their longest common lines told once: a guide has some hundred lines. */
function walk(
	was: readonly Line[],
	is: readonly Line[]
): { line: Line; side: 'was' | 'is' | 'both' }[] {
	const same = (at: number, by: number) => was[at]!.said === is[by]!.said;
	const common = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1));
	for (let at = was.length - 1; at >= 0; at--) {
		for (let by = is.length - 1; by >= 0; by--) {
			common[at]![by] = same(at, by)
				? common[at + 1]![by + 1]! + 1
				: Math.max(common[at + 1]![by]!, common[at]![by + 1]!);
		}
	}
	const told: { line: Line; side: 'was' | 'is' | 'both' }[] = [];
	let [at, by] = [0, 0];
	while (at < was.length || by < is.length) {
		const [old, now] = [was[at], is[by]];
		if (old && now && same(at, by)) {
			told.push({ line: now, side: 'both' });
			at++;
			by++;
		} else if (!now || (old && common[at + 1]![by]! >= common[at]![by + 1]!)) {
			told.push({ line: old!, side: 'was' });
			at++;
		} else {
			told.push({ line: now, side: 'is' });
			by++;
		}
	}
	return told;
}

function cardLines(guide: Guide): Line[] {
	const told = (where: string, said: readonly (string | false)[]) =>
		said.flatMap((one) => (one ? [{ where, said: one }] : []));
	return [
		...told('sa durée', [`${guide.minutes} minutes`]),
		...told('son prix', [guide.price?.label ?? 'rien n’est dit du prix']),
		...told(
			'ses pages officielles',
			guide.facts.map(({ says, page }) => `${says} (${page})`)
		),
		...told('sa fiche officielle', [
			guide.sheet ? `${guide.sheet.title} (${guide.sheet.url})` : false
		]),
		...told('quand on le demande', guide.asked),
		...told('à vérifier', guide.toVerify)
	];
}

function textLines(text: GuideText): Line[] {
	const line = (where: string, said: string | undefined) => (said ? [{ where, said }] : []);
	return [
		...line('le titre', text.title),
		...line('pourquoi', text.why),
		...text.papers.flatMap((paper) => line('les papiers', paper)),
		...text.steps.flatMap((step, nth) => {
			const where = `étape ${nth + 1}`;
			return [step.title, step.text, step.action?.label, ...step.errors, step.stuck].flatMap(
				(said) => line(where, said)
			);
		}),
		...line('et après', text.next),
		...line('les arnaques', text.scam)
	];
}
