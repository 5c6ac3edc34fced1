/** Most megabytes of a file that is taken in: both documents of a board full, written out. */
export const fileMegabytes = 8;
