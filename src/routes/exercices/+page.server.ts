import { EXERCISE_FAMILIES } from '#lib/features/resources/practice/index.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = () => ({ families: EXERCISE_FAMILIES });
