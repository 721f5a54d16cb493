import { sql } from 'kysely';
import type { Holds } from '#lib/platform/database/holds.ts';

const UNTOLD_FOR = '3 months';

/** What `map` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		place_misses: {
			word: 'recherche sans réponse',
			sense: 'What was looked for and found nowhere: a number, and words from twenty times on.',
			keeps: 'combien de fois une recherche n’a rien trouvé ; ses mots à partir de vingt fois',
			purpose: 'savoir ce qui manque au quartier',
			until: '3 mois tant que ses mots ne sont pas dits',
			goes: 'seule, la nuit',
			seenBy: 'équipe, réseau, à partir de vingt fois'
		},
		place_miss_answers: {
			word: 'recherche classée',
			sense:
				'A search without an answer that a colleague has seen to; told again by another month.',
			keeps: 'quelle recherche sans réponse a été vue\u00a0: quand, par qui',
			purpose: 'ne pas dire deux fois ce qui manque',
			seenBy: 'équipe, réseau'
		},
		quarter_points: {
			word: 'point d’un quartier',
			sense: 'Where a quarter of a centre is, and how far around.',
			keeps: 'le milieu d’un quartier, aucun habitant',
			purpose: 'voir ce qui est trop loin à pied'
		},
		map_base_choices: {
			word: 'fond de carte choisi',
			sense: 'Our own ground, or the national one, asked of its server; the last one counts.',
			keeps: 'fond de carte\u00a0: lequel, quand, par qui (réseau)',
			purpose: 'ne rien demander à un tiers sans l’avoir décidé',
			seenBy: 'tous'
		}
	},
	async erasePast(db, { today }) {
		const { numAffectedRows } = await sql`
			delete from place_misses where words is null and month < ${today}::date - ${UNTOLD_FOR}::interval
		`.execute(db);
		return { place_misses: Number(numAffectedRows ?? 0) };
	}
};
