import { mayApproach, type Objection } from '#lib/features/people/rights-asked/index.ts';
import type { PreListLine } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

/** Somebody of the list as the page and the call list show her: no number to call, if she objected. */
export function preListLine(line: PreListLine, timeZone: string, objection: Objection) {
	const of = (owner: string) => (owner === 'own' ? '' : ' (adulte responsable)');
	const phones = line.phones.map(({ number, owner }) => `${writtenPhone(number)}${of(owner)}`);
	const emails = line.emails.map(({ address, owner }) => `${address}${of(owner)}`);
	const none = line.hasNoPhone ? 'pas de téléphone' : 'téléphone à demander';
	return {
		entryId: line.entryId,
		personId: line.personId,
		name: line.name ?? 'Nom non conservé',
		since: todayIn(timeZone, line.since),
		reach: !mayApproach(objection, 'pre-list-call')
			? ['ne pas appeler\u00a0: opposition notée']
			: [...(phones.length > 0 ? phones : [none]), ...emails]
	};
}
