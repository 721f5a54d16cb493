import { listPapers } from '#lib/features/house/papers/index.server.ts';
import { requirePapers } from './require-papers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { kind } = await requirePapers(locals);
	const papers = await listPapers(kind);
	return {
		isCentre: kind === 'centre',
		papers: papers.map(({ name, title, summary, version }) => ({ name, title, summary, version }))
	};
};
