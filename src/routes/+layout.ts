// Public pages are plain pages: no script travels to an old telephone. Staff pages say otherwise.
export const csr = false;
