/** Gives a file to whoever sits at this device. It is here already: nothing more is asked of the house. */
export function offerFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser takes the file in its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
