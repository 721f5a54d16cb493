import { redirect } from '@sveltejs/kit';
import { POCKET_PAGE } from '#lib/shared/pocket-page.ts';
import type { PageServerLoad } from './$types';

/** Where a phone goes to sign in again: the door brings her back here, then to her sheets. */
export const load: PageServerLoad = () => redirect(303, POCKET_PAGE);
