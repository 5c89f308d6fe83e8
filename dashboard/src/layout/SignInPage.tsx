import { useState, type FormEvent } from 'react';
import { LocalesMenuButton, useLogin, useTranslate } from 'react-admin';
import { Alert, Box, Button, Card, CardContent, Link, TextField, Typography } from '@mui/material';

/** The door: account and password, and the way to the public portal for everybody else. */
export function SignInPage() {
  const translate = useTranslate();
  const login = useLogin();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      await login({ username: form.get('username'), password: form.get('password') });
    } catch (fault) {
      setProblem((fault as Error).message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: 'background.default', p: 2 }}
    >
      <Card sx={{ width: '100%', maxWidth: 400 }}>
        <CardContent sx={{ p: 4 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', mb: 2 }}>
            <Box component="img" src="/sunlot.svg" alt="" sx={{ height: 44, mr: 1.5 }} />
            <Box sx={{ flex: 1 }}>
              <Typography variant="h5" component="h1">
                {translate('app.title')}
              </Typography>
              <Typography variant="body2" color="text.secondary">
                {translate('app.subtitle')}
              </Typography>
            </Box>
            <LocalesMenuButton />
          </Box>
          <form onSubmit={submit}>
            <TextField
              name="username"
              label={translate('app.account')}
              autoComplete="username"
              required
              fullWidth
              autoFocus
              margin="normal"
            />
            <TextField
              name="password"
              label={translate('app.password')}
              type="password"
              autoComplete="current-password"
              required
              fullWidth
              margin="normal"
            />
            {problem && (
              <Alert severity="error" sx={{ mt: 1 }}>
                {problem}
              </Alert>
            )}
            <Button type="submit" variant="contained" fullWidth disabled={busy} sx={{ mt: 2 }} size="large">
              {translate('app.sign_in')}
            </Button>
          </form>
          <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
            {translate('app.sign_in_hint')}
          </Typography>
          <Link href="/public" sx={{ mt: 1, display: 'inline-block' }}>
            {translate('app.public_portal')}
          </Link>
        </CardContent>
      </Card>
    </Box>
  );
}
