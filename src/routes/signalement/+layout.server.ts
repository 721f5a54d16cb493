import { houseShell } from '../house-shell.ts';
import type { LayoutServerLoad } from './$types';

/** Whom to call, on the page of a report and where its address opens nothing. */
export const load: LayoutServerLoad = async (event) => ({ shell: await houseShell(event) });
