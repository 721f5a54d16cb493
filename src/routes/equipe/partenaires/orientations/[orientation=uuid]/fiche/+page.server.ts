import { findSheet } from '../find-sheet.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	id: params.orientation,
	sheet: await findSheet(locals, params.orientation)
});
