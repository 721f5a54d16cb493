import { houseShell } from '../house-shell.ts';
import type { LayoutServerLoad } from './$types';

/** Whom to call, on the page of a problem and where its link opens nothing. */
export const load: LayoutServerLoad = async (event) => ({ shell: await houseShell(event) });
