import { houseShell } from '../../house-shell.ts';
import type { LayoutServerLoad } from './$types';

/** Whom to call, on the page of a message and where it is shown no more. */
export const load: LayoutServerLoad = async (event) => ({ shell: await houseShell(event) });
