/** The paragraph of `Chiffres` that tells how people came from the pré-liste to a group (study-2.3). */
import { agreed } from '#lib/shared/french-plural.ts';
import { counted, formatCount, NBSP } from '../text/french.ts';
import type { FunnelCounts } from '../count/funnel-counts.ts';

/**
 * « De la liste au groupe : 24 personnes mises sur la pré-liste ; 20 ont été invitées, 16 ont eu une
 * place. » Null when nobody was put on the list: a programme that keeps none says nothing
 * of it. A step that nobody took is not told.
 */
export function funnelSentence(funnel: FunnelCounts | null): string | null {
	if (!funnel) return null;
	const steps = [
		step(funnel.invited, 'a été invitée', 'ont été invitées'),
		step(funnel.came, 'est venue à une réunion', 'sont venues à une réunion'),
		step(funnel.committed, 's’est engagée', 'se sont engagées'),
		step(funnel.placed, 'a eu une place', 'ont eu une place')
	].filter((words) => words !== null);
	const listed = `${counted(funnel.listed, 'personne mise', 'personnes mises')} sur la pré-liste`;
	const told = steps.length > 0 ? `${NBSP}; ${steps.join(', ')}` : '';
	return `De la liste au groupe${NBSP}: ${listed}${told}.`;
}

function step(count: number, one: string, many: string): string | null {
	return count === 0 ? null : `${formatCount(count)} ${agreed(count, one, many)}`;
}
