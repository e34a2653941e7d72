"""A Dovecot of one's own: an ordinary user's, in a folder, on the loopback."""
import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time

PASSWORD = "correct horse"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def program():
    return shutil.which("dovecot", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


def certificate(folder, host="localhost"):
    """A self-signed certificate for the name; (certificate, key)."""
    cert, key = f"{folder}/cert.pem", f"{folder}/key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert,
                    "-days", "2", "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}"],
                   check=True, capture_output=True)
    return cert, key


class Dovecot:
    def __init__(self, folder):
        self.folder, self.plain, self.tls = folder, free_port(), free_port()
        self.home = f"{folder}/home"
        os.makedirs(f"{self.home}/Maildir/new", exist_ok=True)
        os.makedirs(f"{self.home}/Maildir/cur", exist_ok=True)
        os.makedirs(f"{self.home}/Maildir/tmp", exist_ok=True)
        self.cert, key = certificate(folder)
        me = pwd.getpwuid(os.getuid())
        root = me.pw_uid == 0  # then the parts of it that face strangers must be somebody else
        for at in (folder, os.path.dirname(folder)) if root else ():
            os.chmod(at, 0o711)
        self.owner = pwd.getpwnam("nobody") if root else me
        self.own()
        text = f"""
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
default_login_user = {'dovenull' if root else me.pw_name}
default_internal_user = {'dovecot' if root else me.pw_name}
default_internal_group = {'dovecot' if root else grp.getgrgid(me.pw_gid).gr_name}
protocols = imap
listen = 127.0.0.1
first_valid_uid = 0
ssl = yes
ssl_cert = <{self.cert}
ssl_key = <{key}
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
  mailbox Trash {{
    special_use = \\Trash
    auto = create
  }}
}}
passdb {{
  driver = passwd-file
  args = {folder}/passwd
}}
userdb {{
  driver = static
  args = uid={self.owner.pw_uid} gid={self.owner.pw_gid} home={self.home}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {self.plain}
  }}
  inet_listener imaps {{
    port = {self.tls}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""
        with open(f"{folder}/passwd", "w") as f:
            f.write(f"ana@example.org:{{PLAIN}}{PASSWORD}::::::\n")
        self.conf = f"{folder}/dovecot.conf"
        with open(self.conf, "w") as f:
            f.write(text)
        self.start()

    def start(self):
        self.process = subprocess.Popen([program(), "-F", "-c", self.conf], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, start_new_session=True)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.plain), 1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("dovecot did not start: " + open(f"{self.folder}/log").read()[-2000:])

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)

    def box(self, name):
        """The Maildir of a folder."""
        return f"{self.home}/Maildir" if name == "INBOX" else f"{self.home}/Maildir/.{name}"

    def deliver(self, name, messages, begin=0):
        box = self.box(name)
        for part in ("new", "cur", "tmp"):
            os.makedirs(f"{box}/{part}", exist_ok=True)
        for i, message in enumerate(messages, begin):
            with open(f"{box}/cur/{1700000000 + i}.M{i}P1.host:2,S", "w") as f:
                f.write(message)
        self.own()

    def own(self):
        for at, folders, files in os.walk(self.home):
            for name in [at] + [f"{at}/{f}" for f in folders + files]:
                os.chown(name, self.owner.pw_uid, self.owner.pw_gid)
