// Out of the team's frame, which holds names: this page is kept on the phone.
export const csr = true;
