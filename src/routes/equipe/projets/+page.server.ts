import {
	asGuest,
	listGuestProjects,
	listProjects
} from '#lib/features/learning/projects/index.server.ts';
import {
	isProjectKind,
	KIND_NAMES,
	PROJECT_KINDS,
	projectStatus
} from '#lib/features/learning/projects/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { askedBy } from '#lib/http/asked.ts';
import { readDatedId } from '#lib/shared/identifier.ts';
import { writtenBelow } from './below.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { url, locals, today } = askedBy(event, 'follow-people');
	const state = url.searchParams.has('termines') ? 'ended' : 'going-on';
	const asked = url.searchParams.get('sorte') ?? '';
	const kind = isProjectKind(asked) ? asked : undefined;
	const below = readDatedId(url.searchParams.get('apres'));
	const { lines, next } = await asViewer(locals, (db) =>
		listProjects(db, {
			state,
			kind,
			below: below && { openedOn: below.day, id: below.id }
		})
	);
	const address = (more: Record<string, string>) =>
		`?${new URLSearchParams({ ...(state === 'ended' && { termines: '' }), ...(kind && { sorte: kind }), ...more })}`;
	return {
		state,
		kind: kind ?? '',
		kinds: PROJECT_KINDS.map((value) => ({ value, label: KIND_NAMES[value] })),
		lines: lines.map((line) => ({ ...line, status: projectStatus(line, today) })),
		elsewhere: await asGuest(locals, listGuestProjects),
		firstHref: below && address({}),
		nextHref: next
			? address({ apres: writtenBelow({ day: next.openedOn, id: next.id }) })
			: undefined
	};
};
