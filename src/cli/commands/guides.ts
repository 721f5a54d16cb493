import { guidesOfNetwork, keepShippedGuides } from '#lib/features/resources/guides/index.server.ts';
import { guideFaults, measureTexts } from '#lib/features/resources/guides/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Command } from '../command.ts';

/** `guides`: how each text of each guide of the network reads; 1 when one misses what is asked of it. */
export const guides: Command = {
	usage: 'guides',
	summary:
		'Dit comment se lit chaque guide, langue par langue, et qui l’a relu\u00a0; finit par 1 si l’un d’eux manque à ce qui lui est demandé.',
	options: {},
	check: (words) => (words.length === 0 ? null : 'Cette commande ne prend aucun mot.'),
	async run({ database, now, speech }) {
		await keepShippedGuides(database, now());
		const acting = { staffId: null, role: 'operator' as const, centres: [], at: now() };
		const known = await asActing(database, acting, guidesOfNetwork);
		const speaks = (lang: 'fr' | 'en' | 'ar', text: string) => speech.nameOf(text, lang) !== null;
		const faults = known.flatMap(({ guide }) =>
			guideFaults(guide).map((fault) => `${guide.id}\u00a0: ${fault}`)
		);
		const each = known.flatMap(({ guide, ...read }) => measureTexts(guide, { ...read, speaks }));
		const lines = each.map(
			({ id, lang, easy, steps, words, kandelMoles, reviewed }) =>
				`${id} (${easy ? 'facile' : lang})\u00a0: ${steps} étapes, ${words} mots${kandelMoles === null ? '' : `, Kandel-Moles ${kandelMoles}`}, ${reviewed ? `relu le ${reviewed}` : 'à relire'}`
		);
		if (faults.length === 0) return { code: 0, value: null, lines, each };
		return { code: 1, value: refuse('gate-missed', faults.join('\n')), each };
	}
};
