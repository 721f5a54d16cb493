import { listRequests } from '#lib/features/desk/requests/index.server.ts';
import { type RequestStatus } from '#lib/features/desk/requests/index.ts';
import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { isDay } from '#lib/shared/day.ts';
import { readDatedId } from '#lib/shared/identifier.ts';

const STATUSES: readonly RequestStatus[] = ['open', 'waiting', 'answered'];

export const load = shown('receive-requests', async (db, { url, today }) => {
	const asked = (name: string) => url.searchParams.get(name) ?? '';
	const family = FAMILIES.find(({ code }) => code === asked('famille'))?.code;
	const status = STATUSES.find((one) => one === asked('etat'));
	const from = isDay(asked('du')) ? asked('du') : undefined;
	const to = isDay(asked('au')) ? asked('au') : undefined;
	const below = readDatedId(asked('apres'));
	const { lines, next } = await listRequests(db, { family, status, from, to, below }, today);
	return {
		lines: lines.map((line) => ({ ...line, dayName: plainDay(line.day) })),
		filter: { famille: family ?? '', etat: status ?? '', du: from ?? '', au: to ?? '' } satisfies {
			famille: FamilyCode | '';
			etat: RequestStatus | '';
			du: string;
			au: string;
		},
		firstHref: below ? addressOf({}) : undefined,
		nextHref: next ? addressOf({ apres: `${next.day}_${next.id}` }) : undefined
	};

	function addressOf(more: Record<string, string>): string {
		const kept = { famille: family, etat: status, du: from, au: to, ...more };
		const query = new URLSearchParams(
			Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : []))
		);
		return `?${query}`;
	}
});
